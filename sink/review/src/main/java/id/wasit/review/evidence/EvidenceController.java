package id.wasit.review.evidence;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.evidence.OpenedCapture;
import id.wasit.store.evidence.PostVersion;
import id.wasit.store.evidence.WarcPart;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The captured bytes of one post, and what became of it. Every look is written into the ledger. */
@Controller
@RequestMapping("/perkara/{key}/bukti/{unggahan}")
class EvidenceController {
    private static final String POLICY = "Content-Security-Policy";

    /** As every page, and one frame from here. */
    private static final String FRAMING =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; frame-src 'self'";

    /** Nothing runs, nothing is loaded, nothing is sent, nothing is opened; only our own page may show it. */
    private static final String SANDBOX =
            "default-src 'none'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox";

    /** A picture: nothing beside it, and no page shows it in a frame. */
    private static final String ALONE =
            "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox";

    private final Store store;

    EvidenceController(Store store) {
        this.store = store;
    }

    @GetMapping
    String show(
            @PathVariable String key,
            @PathVariable UUID unggahan,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response) {
        // Refuses who may not see the case.
        CaseRow row = store.cases().card(key, me.login()).row();
        List<PostVersion> versions = store.evidence().versions(key, unggahan);
        PostVersion shown = versions.stream()
                .filter(version -> version.id().equals(unggahan))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int at = versions.indexOf(shown);
        model.addAttribute("row", row);
        model.addAttribute("versions", versions);
        model.addAttribute("shown", shown);
        model.addAttribute("newer", at + 1 < versions.size());
        model.addAttribute(
                "diff",
                at == 0 ? List.of() : WordDiff.between(versions.get(at - 1).text(), shown.text()));
        OpenedCapture opened = store.evidence().open(key, unggahan, me.login()).orElse(null);
        model.addAttribute("opened", opened);
        model.addAttribute("pictures", opened == null ? List.of() : Picture.of(opened));
        model.addAttribute("holds", store.holds().of(key));
        model.addAttribute("mayHold", me.supervises());
        response.setHeader(POLICY, FRAMING);
        return "evidence/page";
    }

    /** What the frame shows. */
    @GetMapping("/isi")
    ResponseEntity<byte[]> content(
            @PathVariable String key, @PathVariable UUID unggahan, @AuthenticationPrincipal SignedIn me) {
        OpenedCapture opened = opened(key, unggahan, me);
        List<WarcPart> words = opened.parts().stream()
                .filter(part -> Picture.of(part).isEmpty())
                .toList();
        String page = DefusedPage.of(words, opened.capture().sha256());
        return ResponseEntity.ok()
                .header(POLICY, SANDBOX)
                .header("X-DNS-Prefetch-Control", "off")
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page.getBytes(StandardCharsets.UTF_8));
    }

    /** A screenshot that came with the report, by its place among them from 1. Opened on its own it can do nothing either. */
    @GetMapping("/gambar/{nomor}")
    ResponseEntity<byte[]> picture(
            @PathVariable String key,
            @PathVariable UUID unggahan,
            @PathVariable int nomor,
            @AuthenticationPrincipal SignedIn me) {
        Picture picture = Picture.of(opened(key, unggahan, me)).stream()
                .skip(Math.max(0, nomor - 1))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header(POLICY, ALONE)
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(picture.kind().mediaType()))
                .body(picture.part().bytes());
    }

    private OpenedCapture opened(String key, UUID post, SignedIn me) {
        // Refuses who may not see the case.
        String seen = store.cases().card(key, me.login()).row().key();
        return store.evidence()
                .open(seen, post, me.login())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
