package id.wasit.review.hearing;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.cases.CaseCard;
import id.wasit.store.dossier.LegalTables;
import id.wasit.store.hearing.Attachment;
import id.wasit.store.hearing.IssuedCode;
import id.wasit.store.legal.LegalClock;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The letter with the code, and what was sent with it. Reading is for everybody who may see the case, the rest for supervisors. */
@Controller
@RequestMapping("/perkara/{key}/hak-jawab")
class HearingController {
    private final Store store;
    private final LegalTables tables;
    private final Clock clock;
    private final String publicAddress;

    HearingController(
            Store store, LegalTables tables, Clock clock, @Value("${wasit.public-address}") String publicAddress) {
        this.store = store;
        this.tables = tables;
        this.clock = clock;
        this.publicAddress = publicAddress;
    }

    @GetMapping
    String show(@PathVariable String key, @AuthenticationPrincipal SignedIn me, Model model) {
        // Refuses who may not see the case.
        model.addAttribute("row", store.cases().card(key, me.login()).row());
        model.addAttribute("statements", store.hearing().of(key, me.login()));
        model.addAttribute("codes", store.hearing().codes(key));
        model.addAttribute("now", clock.instant());
        model.addAttribute("supervises", me.supervises());
        return "hearing/case";
    }

    /** The letter is the answer itself: the code in it can be shown only now. */
    @PostMapping("/surat")
    String letter(@PathVariable String key, @RequestParam int hari, @AuthenticationPrincipal SignedIn me, Model model) {
        supervisor(me);
        CaseCard card = store.cases().card(key, me.login());
        IssuedCode code = store.hearing().issue(key, me.login(), Duration.ofDays(hari));
        model.addAttribute("card", card);
        model.addAttribute(
                "post",
                card.flags().isEmpty() ? null : card.flags().get(0).flag().post());
        model.addAttribute("code", code);
        model.addAttribute("office", tables.officeOn(LocalDate.ofInstant(clock.instant(), LegalClock.OFFICE)));
        model.addAttribute("signer", me.displayName());
        model.addAttribute("address", address());
        return "hearing/letter";
    }

    @PostMapping("/{pernyataan}/dibaca")
    String read(@PathVariable String key, @PathVariable UUID pernyataan, @AuthenticationPrincipal SignedIn me) {
        supervisor(me);
        store.hearing().read(pernyataan, me.login());
        return "redirect:/perkara/" + key + "/hak-jawab";
    }

    /** A file of a stranger leaves as a download of no particular type, so that no browser opens it by itself. */
    @GetMapping("/{pernyataan}/berkas/{nomor}")
    ResponseEntity<byte[]> file(
            @PathVariable UUID pernyataan, @PathVariable int nomor, @AuthenticationPrincipal SignedIn me) {
        Attachment file = store.hearing()
                .file(pernyataan, nomor, me.login())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file.bytes());
    }

    private String address() {
        String base = publicAddress.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : publicAddress.replaceAll("/+$", "");
        return base + "/jawab";
    }

    private static void supervisor(SignedIn me) {
        if (!me.supervises()) {
            throw new AccessDeniedException("only a supervisor sends letters and reads answers for the case");
        }
    }
}
