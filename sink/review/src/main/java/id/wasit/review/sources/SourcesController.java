package id.wasit.review.sources;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.access.UserRole;
import id.wasit.store.intake.SourceHealth;
import id.wasit.store.intake.SourceOrder;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How each source does, and the orders that operators give: rest, go on, read now. */
@Controller
class SourcesController {
    private static final int PARTS = 200;
    /** The id of the piece of the page that draws itself anew. */
    private static final String PIECE = "keadaan";

    private final Store store;
    private final Clock clock;

    SourcesController(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/sumber")
    String list(
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        return show(target, me, model);
    }

    /** One source with its files, feeds or channels. */
    @GetMapping("/sumber/rinci")
    String one(@RequestParam(defaultValue = "") String nama, @AuthenticationPrincipal SignedIn me, Model model) {
        SourceHealth health =
                store.sources().health(nama).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("row", SourceRow.of(List.of(health), clock.instant()).get(0));
        model.addAttribute("parts", store.sources().parts(nama, PARTS));
        model.addAttribute("operates", operates(me));
        return "sources/one";
    }

    @PostMapping("/sumber/perintah")
    String order(
            @RequestParam(defaultValue = "") String sumber,
            @RequestParam(defaultValue = "") String perintah,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        if (!operates(me)) {
            throw new AccessDeniedException("only an operator gives orders to sources");
        }
        SourceOrder order = SourceOrder.coded(perintah)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, "perintah: \"" + perintah + "\"; jeda, lanjutkan, ambil"));
        if (!store.sourceOrders().give(sumber, order, me.login())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return target.equals(PIECE) ? show(target, me, model) : "redirect:/sumber";
    }

    private String show(String target, SignedIn me, Model model) {
        List<SourceRow> rows = SourceRow.of(store.sources().health(), clock.instant());
        Map<Boolean, List<SourceRow>> named = rows.stream().collect(Collectors.partitioningBy(SourceRow::isListed));
        model.addAttribute("sources", named.getOrDefault(true, List.of()));
        model.addAttribute("others", named.getOrDefault(false, List.of()));
        model.addAttribute("conditions", Arrays.asList(Condition.values()));
        model.addAttribute(
                "counts",
                named.getOrDefault(true, List.of()).stream()
                        .collect(Collectors.groupingBy(SourceRow::condition, Collectors.counting())));
        model.addAttribute("operates", operates(me));
        model.addAttribute("now", clock.instant());
        if (target.equals(PIECE)) {
            return "sources/list :: state";
        }
        model.addAttribute("flagged", store.sources().flagged());
        return "sources/list";
    }

    private static boolean operates(SignedIn me) {
        return me.roles().contains(UserRole.OPERATOR);
    }
}
