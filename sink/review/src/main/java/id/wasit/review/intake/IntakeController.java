package id.wasit.review.intake;

import id.wasit.review.access.Area;
import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.intake.Upload;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** Takes an export or a single report from a browser and hands it on, without keeping a byte of it. */
@Controller
class IntakeController {
    private static final int SHOWN = 20;
    /** Offered to choose from; a report may name another that the roster knows. */
    private static final List<String> PLATFORMS = List.of(
            "instagram",
            "facebook",
            "tiktok",
            "x",
            "threads",
            "youtube",
            "telegram",
            "bluesky",
            "mastodon",
            "linkedin");

    /** As the process that reads the files calls them. */
    static final List<String> FORMATS = List.of(
            "zeeschuimer",
            "4cat",
            "crowdtangle-facebook",
            "crowdtangle-instagram",
            "meltwater",
            "brandwatch",
            "talkwalker",
            "youtube-data-tools",
            "wasit");

    private static final int LONGEST_REPORT = Report.LONGEST_PICTURE + 200_000;
    private static final String LIST = "unggahan";

    private final Store store;
    private final IntakeWay way;
    private final MessageSource messages;
    private final ObjectMapper json;
    private final Clock clock;
    private final long mostBytes;

    IntakeController(
            Store store,
            IntakeWay way,
            MessageSource messages,
            ObjectMapper json,
            Clock clock,
            @Value("${wasit.intake.max-megabytes}") long mostMegabytes) {
        this.store = store;
        this.way = way;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
        this.mostBytes = mostMegabytes << 20;
    }

    @GetMapping("/unggah")
    String page(
            @RequestParam(required = false) @Nullable Long nomor,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        Upload mine = nomor == null ? null : store.uploads().find(nomor).orElse(null);
        model.addAttribute("mine", mine);
        model.addAttribute("platforms", PLATFORMS);
        model.addAttribute("formats", FORMATS);
        model.addAttribute("uploads", store.uploads().newest(SHOWN));
        model.addAttribute("open", way.isOpen());
        model.addAttribute("mostMegabytes", mostBytes >> 20);
        model.addAttribute("sees", me.mayOpen(Area.REJECTED));
        return target.equals(LIST) ? "intake/page :: list" : "intake/page";
    }

    /** The file is the body of the request, so that nothing between the browser and the gate puts it down. */
    @PostMapping(path = "/unggah/berkas", consumes = "application/octet-stream")
    ResponseEntity<String> file(
            @RequestParam(defaultValue = "") String nama,
            @RequestParam(defaultValue = "") String platform,
            @RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "") String dasar,
            HttpServletRequest request,
            @AuthenticationPrincipal SignedIn me,
            Locale locale)
            throws IOException {
        long length = request.getContentLengthLong();
        if (length <= 0 || length > mostBytes) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, "upload.wrong.size", locale, mostBytes >> 20);
        }
        if (nama.isBlank() || dasar.isBlank()) {
            return refused(HttpStatus.BAD_REQUEST, "upload.wrong.basis", locale);
        }
        IntakeWay.Slip slip = new IntakeWay.Slip(nama, platform, format, dasar.strip(), me.login());
        return handed(slip, request.getInputStream(), locale);
    }

    @PostMapping(path = "/unggah/laporan", consumes = "application/json")
    ResponseEntity<String> report(HttpServletRequest request, @AuthenticationPrincipal SignedIn me, Locale locale)
            throws IOException {
        // Never more than the limit is read, whatever the sender says of its length.
        byte[] body = request.getInputStream().readNBytes(LONGEST_REPORT + 1);
        if (body.length > LONGEST_REPORT) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, "report.wrong.picture", locale);
        }
        Report report = read(body);
        if (report == null) {
            return refused(HttpStatus.BAD_REQUEST, "report.wrong.form", locale);
        }
        if (report.mistake().isPresent()) {
            return refused(HttpStatus.BAD_REQUEST, report.mistake().get(), locale);
        }
        byte[] line = json.writeValueAsString(report.record(clock.instant())).getBytes(StandardCharsets.UTF_8);
        IntakeWay.Slip slip = new IntakeWay.Slip(
                "laporan.ndjson", "", "", String.valueOf(report.dasar()).strip(), me.login());
        return handed(slip, new ByteArrayInputStream(line), locale);
    }

    private @Nullable Report read(byte[] body) {
        try {
            return json.readValue(body, Report.class);
        } catch (JacksonException broken) {
            return null;
        }
    }

    private ResponseEntity<String> handed(IntakeWay.Slip slip, InputStream bytes, Locale locale) {
        if (!way.isOpen()) {
            return refused(HttpStatus.CONFLICT, "upload.closed", locale);
        }
        try {
            return ResponseEntity.ok("/unggah?nomor=" + way.hand(slip, bytes));
        } catch (IOException broken) {
            return refused(HttpStatus.CONFLICT, "upload.broken", locale);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return refused(HttpStatus.CONFLICT, "upload.broken", locale);
        }
    }

    private ResponseEntity<String> refused(HttpStatus status, String key, Locale locale, Object... arguments) {
        return ResponseEntity.status(status)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .body(messages.getMessage(key, arguments, locale));
    }
}
