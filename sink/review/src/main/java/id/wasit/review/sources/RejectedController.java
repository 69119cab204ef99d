package id.wasit.review.sources;

import id.wasit.model.Stage;
import id.wasit.store.Store;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What could not be read, with all that is needed to repair it. */
@Controller
class RejectedController {
    private static final int PAGE_SIZE = 100;
    private final Store store;

    RejectedController(Store store) {
        this.store = store;
    }

    @GetMapping("/ditolak")
    String list(
            @RequestParam(defaultValue = "") String tahap,
            @RequestParam(required = false) @Nullable String setelah,
            Model model) {
        Stage stage = Arrays.stream(Stage.values())
                .filter(value -> value.name().equals(tahap))
                .findFirst()
                .orElse(null);
        model.addAttribute("page", store.rejected().page(stage, setelah, PAGE_SIZE));
        model.addAttribute("stages", Stage.values());
        model.addAttribute("counts", store.rejected().counts());
        model.addAttribute("stage", stage);
        return "sources/rejected";
    }
}
