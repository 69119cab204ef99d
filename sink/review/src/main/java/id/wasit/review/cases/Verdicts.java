package id.wasit.review.cases;

import id.wasit.review.access.SignedIn;
import id.wasit.review.lexicon.Categories;
import id.wasit.store.Store;
import id.wasit.store.cases.CaseCard;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Ground;
import id.wasit.store.cases.SecondLook;
import id.wasit.store.cases.Sign;
import id.wasit.store.cases.StaleCase;
import id.wasit.store.cases.Verdict;
import id.wasit.store.desk.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Makes a decision of what the form sent. Whatever is missing is said before anything is written. */
@Component
class Verdicts {
    private final Store store;
    private final Categories categories;
    private final MessageSource messages;
    private final Policies policies;
    private final SecondLook look;

    Verdicts(
            Store store,
            Categories categories,
            MessageSource messages,
            Policies policies,
            @Value("${wasit.second-look-percent}") int secondLook) {
        this.store = store;
        this.categories = categories;
        this.messages = messages;
        this.policies = policies;
        this.look = new SecondLook(secondLook);
    }

    /** The form cannot be taken as it is; the message is for the reader. */
    static final class Incomplete extends Exception {
        private static final long serialVersionUID = 1L;

        Incomplete(String message) {
            super(message);
        }

        String told() {
            return String.valueOf(getMessage());
        }
    }

    Saved decide(String key, DecisionForm form, SignedIn me) throws Incomplete {
        CaseCard card = card(key, form, me);
        if (card.row().disputed() && !me.supervises()) {
            throw new AccessDeniedException("only a supervisor settles disputes");
        }
        if (!form.members().isEmpty()) {
            return together(card, form, me);
        }
        Decision decision = decision(card, form, me);
        Saved saved = saved(decision, card);
        if (decision.verdict() == Verdict.SKIP && form.related() && card.person() != null) {
            store.desk().declare(me.login(), Relation.Kind.PERSON, card.person().key(), form.reason());
        }
        return saved;
    }

    /** A page whose connection broke sends again what may have arrived: one's own same verdict on the same card is that one. */
    private Saved saved(Decision decision, CaseCard card) {
        try {
            CaseRow after = store.cases().decide(decision, look, policies.of(card));
            return Saved.one(after, decision.verdict(), card.row().lane());
        } catch (StaleCase stale) {
            if (!stale.isNextAfter(decision)) {
                throw stale;
            }
            CaseRow row =
                    store.cases().card(decision.caseKey(), decision.user()).row();
            return Saved.one(row, decision.verdict(), stale.lane());
        }
    }

    Saved revise(String key, DecisionForm form, SignedIn me) throws Incomplete {
        CaseCard card = card(key, form, me);
        Decision decision = decision(card, form, me);
        CaseRow after = store.cases().revise(decision, look, policies.of(card));
        return Saved.revised(after, decision.verdict(), card.row().lane());
    }

    /** With D the members are duplicates of this case, which stays open; otherwise it gets the same verdict as they. */
    private Saved together(CaseCard card, DecisionForm form, SignedIn me) throws Incomplete {
        String key = card.row().key();
        Verdict verdict = verdict(form);
        boolean duplicates = verdict == Verdict.DUPLICATE;
        List<Decision> decisions = new ArrayList<>();
        if (!duplicates) {
            decisions.add(new Decision(key, form.versi(), me.login(), verdict, null, form.reason(), null));
        }
        for (String member : form.members()) {
            String[] parts = member.split(":", 2);
            if (parts.length < 2 || !parts[1].matches("\\d{1,6}")) {
                throw incomplete("decide.missing.member");
            }
            decisions.add(new Decision(
                    parts[0],
                    Integer.parseInt(parts[1]),
                    me.login(),
                    verdict,
                    null,
                    form.reason(),
                    duplicates ? key : null));
        }
        UUID bundle = store.groups().decide(decisions, look, key);
        return Saved.many(card.row(), verdict, bundle, decisions.size(), duplicates);
    }

    private Decision decision(CaseCard card, DecisionForm form, SignedIn me) throws Incomplete {
        Verdict verdict = verdict(form);
        String key = card.row().key();
        Sign sign = verdict == Verdict.INDICATION ? sign(form, card) : null;
        String other = verdict == Verdict.DUPLICATE ? sameCase(form, key, me) : null;
        if (verdict == Verdict.DUPLICATE && other == null) {
            throw incomplete("decide.missing.sameCase", String.valueOf(form.duplikat()));
        }
        return new Decision(key, form.versi(), me.login(), verdict, sign, form.reason(), other);
    }

    private Sign sign(DecisionForm form, CaseCard card) throws Incomplete {
        List<Ground> grounds = Grounds.read(form.grounds(), card);
        if (grounds.isEmpty()) {
            throw incomplete("decide.missing.grounds");
        }
        String category = String.valueOf(form.kategori());
        String chosen = form.pasal() == null ? "" : form.pasal().strip();
        String basis = categories.norms(category).contains(chosen) ? chosen : categories.basis(category);
        return new Sign(category, form.severity(), basis.isBlank() ? category : basis, grounds);
    }

    private CaseCard card(String key, DecisionForm form, SignedIn me) throws Incomplete {
        String missing = form.missing();
        if (missing != null) {
            throw incomplete(missing);
        }
        return store.cases().card(key, me.login());
    }

    private Verdict verdict(DecisionForm form) throws Incomplete {
        Verdict verdict = form.verdict();
        if (verdict == null) {
            throw incomplete("decide.missing.verdict");
        }
        return verdict;
    }

    private Incomplete incomplete(String message, String... values) {
        return new Incomplete(messages.getMessage(message, values, LocaleContextHolder.getLocale()));
    }

    /** The key of the case that was named by its number, if there is one and it is another. */
    private @Nullable String sameCase(DecisionForm form, String key, SignedIn me) {
        return form.duplicateNumber().stream()
                .boxed()
                .flatMap(number -> store.cases().keyOf(number, me.login()).stream())
                .filter(other -> !other.equals(key))
                .findFirst()
                .orElse(null);
    }
}
