package id.wasit.review.sources;

import id.wasit.store.Store;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How each source does: what came in, what was dropped at the gate, what could not be read, when it is asked again. */
@Controller
class SourcesController {
    private final Store store;

    SourcesController(Store store) {
        this.store = store;
    }

    @GetMapping("/sumber")
    String list(Model model) {
        model.addAttribute("sources", store.sources().list());
        model.addAttribute("flagged", store.sources().flagged());
        return "sources/list";
    }
}
