package id.wasit.review.priority;

import id.wasit.review.access.SignedIn;
import id.wasit.review.lexicon.Categories;
import id.wasit.store.Store;
import id.wasit.store.priority.Weight;
import id.wasit.store.priority.WeightTable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What counts for whose turn it is. Everybody who works on cases reads it; a supervisor changes it. */
@Controller
@RequestMapping("/bobot")
class WeightsController {
    /** Begins the names of fields that hold what the page showed. */
    private static final String SHOWN = "semula:";

    /** The kinds of weights, in the order of the page. */
    private static final List<String> ABOUT =
            List.of("strength", "reach", "novelty", "deletion", "precision", "waiting", "severity");

    private final Store store;
    private final Categories categories;
    private final MessageSource messages;

    WeightsController(Store store, Categories categories, MessageSource messages) {
        this.store = store;
        this.categories = categories;
        this.messages = messages;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        List<Weight> weights = store.weights().all(categories());
        double doubling = weights.stream()
                .filter(weight -> weight.about().equals("waiting"))
                .mapToDouble(Weight::value)
                .findFirst()
                .orElse(1);
        Map<String, List<WeightRow>> parts = new LinkedHashMap<>();
        for (String about : ABOUT) {
            parts.put(
                    about,
                    weights.stream()
                            .filter(weight -> weight.about().equals(about))
                            .sorted(Comparator.comparing(Weight::value).reversed())
                            .map(weight -> new WeightRow(weight, title(weight.name()), hours(weight, doubling)))
                            .toList());
        }
        model.addAttribute("parts", parts);
        model.addAttribute("doubling", WeightRow.plain(doubling));
        model.addAttribute("changes", store.weights().changes());
        model.addAttribute(
                "titles", weights.stream().collect(Collectors.toMap(Weight::name, one -> title(one.name()))));
        model.addAttribute("mayChange", me.supervises());
        return "priority/page";
    }

    /** A field that is no number is told like one that is out of its bounds, and nothing is changed. */
    @PostMapping
    String change(
            @RequestParam Map<String, String> form,
            @RequestParam String alasan,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        WeightTable table = store.weights();
        try {
            Map<String, Double> wanted = new TreeMap<>();
            form.forEach((name, typed) -> {
                // What a page showed and nobody touched is not wished for: somebody else may have changed it since.
                if (name.indexOf('.') > 0
                        && !name.startsWith(SHOWN)
                        && !typed.strip().equals(form.get(SHOWN + name))) {
                    wanted.put(name, number(name, typed));
                }
            });
            flash.addFlashAttribute("changed", table.change(wanted, categories(), me.login(), alasan));
        } catch (IllegalArgumentException refused) {
            flash.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/bobot";
    }

    private Set<String> categories() {
        return Set.copyOf(categories.foundFirst(List.of()));
    }

    private double number(String name, String typed) {
        String text = typed.strip().replace(',', '.');
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,3})?")) {
            throw new IllegalArgumentException(
                    title(name) + ": \"" + typed.strip() + "\" bukan angka; tulis misalnya 1,5");
        }
        return Double.parseDouble(text);
    }

    private String title(String name) {
        String about = name.substring(0, name.indexOf('.'));
        String rest = name.substring(about.length() + 1);
        return switch (about) {
            case "severity" -> categories.title(rest);
            case "strength" -> message("strength." + rest, rest);
            default -> message("weight." + name, name);
        };
    }

    private static @Nullable Long hours(Weight weight, double doubling) {
        return weight.isFactor() ? Math.round(Math.log(weight.value()) / Math.log(2) * doubling) : null;
    }

    private String message(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }
}
