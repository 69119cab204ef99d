package id.wasit.review.privacy;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.privacy.PersonExport;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out a person's export. Who took it and why is in the ledger before the file leaves. */
@Controller
@RequestMapping("/orang")
class PersonController {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Store store;

    PersonController(Store store) {
        this.store = store;
    }

    @GetMapping
    String form() {
        return "privacy/person";
    }

    @PostMapping
    ResponseEntity<byte[]> export(
            @RequestParam String tentang,
            @RequestParam String alasan,
            @RequestParam(defaultValue = "txt") String bentuk,
            @AuthenticationPrincipal SignedIn me) {
        Optional<PersonExport> export = store.personExports().make(tentang, me.login(), alasan);
        if (export.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, "/orang?tidak-ada")
                    .build();
        }
        boolean json = bentuk.equals("json");
        ContentDisposition download = ContentDisposition.attachment()
                .filename(export.get().fileName() + (json ? ".json" : ".txt"))
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .contentType(json ? MediaType.APPLICATION_JSON : TEXT)
                .body(json ? export.get().json() : export.get().text());
    }
}
