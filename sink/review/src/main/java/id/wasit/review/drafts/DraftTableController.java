package id.wasit.review.drafts;

import id.wasit.detector.lexicon.TableText;
import id.wasit.review.access.SignedIn;
import id.wasit.review.drafts.Workshop.Bench;
import id.wasit.store.Store;
import id.wasit.store.release.Draft;
import id.wasit.store.release.DraftRefused;
import id.wasit.store.release.PatternOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tables of a draft, row by row or as a whole. */
@Controller
@RequestMapping("/leksikon/rancangan/{id}")
class DraftTableController {
    private static final int SHOWN = 200;

    private final Store store;
    private final Workshop workshop;

    DraftTableController(Store store, Workshop workshop) {
        this.store = store;
        this.workshop = workshop;
    }

    /**
     * A row of a table on the page.
     *
     * @param number its place, from 0
     * @param cells its cells
     */
    record Line(int number, List<String> cells) {}

    @GetMapping("/tabel")
    String table(
            @PathVariable long id,
            @RequestParam String tempat,
            @RequestParam(defaultValue = "") String cari,
            Model model) {
        Bench bench = workshop.of(id);
        TableText table = TableText.of(bench.table(tempat));
        List<Line> found = IntStream.range(0, table.size())
                .mapToObj(row -> new Line(row, table.row(row)))
                .filter(line -> holds(line, cari))
                .toList();
        model.addAttribute("draft", bench.draft());
        model.addAttribute("place", tempat);
        model.addAttribute("asked", cari);
        model.addAttribute("columns", table.columns());
        model.addAttribute("lines", found.stream().limit(SHOWN).toList());
        model.addAttribute("found", found.size());
        if (tempat.startsWith("pola/")) {
            model.addAttribute("outcomes", outcomes());
        }
        return "drafts/table";
    }

    /** A row to be changed; without a number a new one, like the one that is named. */
    @GetMapping("/baris")
    String row(
            @PathVariable long id,
            @RequestParam String tempat,
            @RequestParam(required = false) @Nullable Integer baris,
            @RequestParam(required = false) @Nullable Integer seperti,
            Model model) {
        Bench bench = workshop.of(id);
        TableText table = TableText.of(bench.table(tempat));
        Integer source = baris == null ? seperti : baris;
        List<String> cells = source == null || source < 0 || source >= table.size()
                ? table.columns().stream().map(column -> "").toList()
                : table.row(source);
        model.addAttribute("draft", bench.draft());
        model.addAttribute("place", tempat);
        model.addAttribute("columns", table.columns());
        model.addAttribute("cells", cells);
        model.addAttribute("number", baris);
        return "drafts/row";
    }

    @PostMapping("/baris")
    String change(
            @PathVariable long id,
            @RequestParam String tempat,
            @RequestParam int versi,
            @RequestParam(required = false) @Nullable Integer baris,
            @RequestParam String[] sel,
            @RequestParam(defaultValue = "false") boolean hapus,
            @AuthenticationPrincipal SignedIn me) {
        Bench bench = workshop.of(id);
        TableText table = TableText.of(bench.table(tempat));
        if (sel.length != table.columns().size() || baris != null && (baris < 0 || baris >= table.size())) {
            throw new DraftRefused("Baris ini tidak cocok dengan tabel " + tempat + "; muat ulang halaman.");
        }
        List<String> cells = new ArrayList<>(Arrays.asList(sel));
        TableText changed =
                baris == null ? table.added(cells) : hapus ? table.removed(baris) : table.replaced(baris, cells);
        return kept(bench, versi, tempat, changed.csv(), me);
    }

    /** The whole table, as it comes out of a spreadsheet. */
    @PostMapping("/isi")
    String paste(
            @PathVariable long id,
            @RequestParam String tempat,
            @RequestParam int versi,
            @RequestParam String isi,
            @AuthenticationPrincipal SignedIn me) {
        Bench bench = workshop.of(id);
        String unused = bench.table(tempat);
        try {
            return kept(bench, versi, tempat, TableText.of(isi).csv(), me);
        } catch (IllegalArgumentException unreadable) {
            throw new DraftRefused("Tabel yang ditempel " + unreadable.getMessage());
        }
    }

    @GetMapping("/unduh")
    ResponseEntity<String> download(@PathVariable long id, @RequestParam String tempat) {
        String name = tempat.replaceAll("[^a-z0-9_.-]", "-");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"')
                .body(workshop.of(id).table(tempat));
    }

    private String kept(Bench bench, int versi, String place, String csv, SignedIn me) {
        Draft draft = bench.draft();
        String content = csv.equals(bench.base().get(place)) ? null : csv;
        store.drafts().change(draft.id(), versi, place, content, me.login());
        return "redirect:/leksikon/rancangan/" + draft.id();
    }

    private Map<String, PatternOutcome> outcomes() {
        return store.drafts().trials().outcomes().stream()
                .collect(Collectors.toMap(PatternOutcome::pattern, Function.identity()));
    }

    private static boolean holds(Line line, String asked) {
        String wanted = asked.strip().toLowerCase(Locale.ROOT);
        return line.cells().stream()
                .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
