package id.wasit.review.lexicon;

import id.wasit.detector.Detector;
import id.wasit.detector.Explanation;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.model.Author;
import id.wasit.model.Conversation;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Provenance;
import id.wasit.model.Times;
import id.wasit.store.legal.Zones;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tries one sentence against the lexicon. Nothing is kept, and the sentence goes in a form, so that it stands in no log of addresses. */
@Controller
class TryController {
    private static final int LONGEST = 5_000;
    /** A post needs a hash of its bytes; a tried sentence has none. */
    private static final String NO_HASH = "0".repeat(64);

    private final ActiveLexicon active;
    private final OnTheBench bench;
    private final Clock clock;

    TryController(ActiveLexicon active, OnTheBench bench, Clock clock) {
        this.active = active;
        this.bench = bench;
        this.clock = clock;
    }

    @GetMapping("/coba")
    String show(Model model) {
        return page(model, "", null, null, null);
    }

    @PostMapping("/coba")
    String examine(
            @RequestParam String kalimat,
            @RequestParam(required = false) @Nullable String kontestasi,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate tanggal,
            @RequestParam(required = false) @Nullable Long rancangan,
            Model model) {
        String text = kalimat.length() > LONGEST ? kalimat.substring(0, LONGEST) : kalimat;
        String contest = kontestasi == null || kontestasi.isBlank() ? null : kontestasi;
        Optional<Detector> tried = rancangan == null ? active.detector() : bench.detector(rancangan);
        model.addAttribute("unreadable", rancangan != null && tried.isEmpty());
        tried.ifPresent(
                detector -> model.addAttribute("tried", new Trial(text, explain(detector, text, contest, tanggal))));
        return page(model, text, contest, tanggal, rancangan);
    }

    private String page(
            Model model, String text, @Nullable String contest, @Nullable LocalDate day, @Nullable Long draft) {
        model.addAttribute("drafts", bench.choices());
        model.addAttribute("draft", draft);
        model.addAttribute("text", text);
        model.addAttribute("contest", contest);
        model.addAttribute("day", day);
        model.addAttribute("contests", active.lexicon().map(Lexicon::contests).orElse(List.of()));
        model.addAttribute("version", active.lexicon().map(Lexicon::version).orElse(null));
        model.addAttribute("problems", active.problems());
        return "lexicon/try";
    }

    private Explanation explain(Detector detector, String text, @Nullable String contest, @Nullable LocalDate day) {
        Instant at = day == null
                ? clock.instant()
                : day.atTime(LocalTime.NOON).atZone(Zones.WIB.id()).toInstant();
        return detector.explain(new Post(
                new PostId("coba", "1", "1"),
                new Author("coba", "coba", null, null),
                PostKind.POST,
                null,
                text,
                Conversation.NONE,
                null,
                Times.at(at),
                null,
                contest,
                new Provenance("coba/1", "coba", PolicyClass.IMPORTED, NO_HASH),
                false));
    }
}
