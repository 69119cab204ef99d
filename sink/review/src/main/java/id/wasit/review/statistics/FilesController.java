package id.wasit.review.statistics;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.statistics.MonthlyReport;
import id.wasit.store.statistics.Period;
import id.wasit.store.statistics.Sheet;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Counts of the whole office to take along, for those only from whom no case is kept: anybody else could take their own counts away from them.
 * Small cells are left out, and who took what stands in the ledger.
 */
@Controller
class FilesController {
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Store store;
    private final MonthlyReports reports;
    private final Days days;

    FilesController(Store store, MonthlyReports reports, Days days) {
        this.store = store;
        this.reports = reports;
        this.days = days;
    }

    @GetMapping("/statistik/berkas")
    ResponseEntity<byte[]> sheet(
            @RequestParam(defaultValue = "30") int hari,
            @RequestParam(defaultValue = "csv") String bentuk,
            @AuthenticationPrincipal SignedIn me) {
        seesTheWholeOffice(me);
        Period period = days.last(hari);
        boolean workbook = bentuk.equals("xlsx");
        Sheet sheet = sheet(reports.parts(period));
        return file(
                me,
                "statistik-" + period.to() + (workbook ? ".xlsx" : ".csv"),
                workbook ? WORKBOOK : new MediaType("text", "csv"),
                workbook ? sheet.xlsx() : sheet.csv());
    }

    @GetMapping("/statistik/laporan")
    ResponseEntity<byte[]> report(@RequestParam YearMonth bulan, @AuthenticationPrincipal SignedIn me) {
        seesTheWholeOffice(me);
        byte[] pdf = reports.of(bulan).pdf();
        return file(me, "laporan-" + bulan + ".pdf", MediaType.APPLICATION_PDF, pdf);
    }

    private void seesTheWholeOffice(SignedIn me) {
        if (!store.statistics().wholeOffice(me.login())) {
            throw new AccessDeniedException("counts of the whole office are for those from whom no case is kept");
        }
    }

    private static Sheet sheet(List<MonthlyReport.Part> parts) {
        List<List<Object>> rows = new ArrayList<>();
        for (MonthlyReport.Part part : parts) {
            List<OptionalLong[]> cells = MonthlyReport.cells(part);
            for (int row = 0; row < cells.size(); row++) {
                List<Object> line = new ArrayList<>(
                        List.of(part.title(), part.tallies().get(row).value()));
                for (OptionalLong cell : cells.get(row)) {
                    line.add(cell.isPresent() ? (Object) cell.getAsLong() : "");
                }
                rows.add(line);
            }
        }
        List<String> head = Stream.concat(Stream.of("Menurut", "Nilai"), MonthlyReport.COLUMNS.stream())
                .toList();
        return new Sheet("statistik", head, rows);
    }

    private ResponseEntity<byte[]> file(SignedIn me, String name, MediaType type, byte[] bytes) {
        store.ledger().record(new LedgerDraft("export", me.login(), null, Map.of("file", name)));
        ContentDisposition download =
                ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .contentType(type)
                .body(bytes);
    }
}
