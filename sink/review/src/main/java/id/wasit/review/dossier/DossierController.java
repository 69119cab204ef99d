package id.wasit.review.dossier;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.dossier.Dossier;
import id.wasit.store.dossier.DossierFile;
import id.wasit.store.dossier.LegalTables;
import id.wasit.store.dossier.NoDossier;
import id.wasit.store.dossier.Variant;
import id.wasit.store.keys.KeyFolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Hands out dossiers. The look at the case and the making of the dossier are both written into the ledger. */
@Controller
class DossierController {
    private final Store store;
    private final KeyFolder keys;
    private final LegalTables tables;

    DossierController(Store store, KeyFolder keys, LegalTables tables) {
        this.store = store;
        this.keys = keys;
        this.tables = tables;
    }

    @GetMapping("/perkara/{key}/dosir")
    ResponseEntity<byte[]> redacted(
            @PathVariable String key,
            @RequestParam(defaultValue = "pdf") String bentuk,
            @AuthenticationPrincipal SignedIn me) {
        return file(key, me, Variant.REDACTED, bentuk.equals("json"));
    }

    @GetMapping("/perkara/{key}/dosir/lengkap")
    ResponseEntity<byte[]> full(
            @PathVariable String key,
            @RequestParam(defaultValue = "pdf") String bentuk,
            @AuthenticationPrincipal SignedIn me) {
        if (!me.supervises()) {
            throw new AccessDeniedException("the whole dossier is for supervisors");
        }
        return file(key, me, Variant.FULL, bentuk.equals("json"));
    }

    private ResponseEntity<byte[]> file(String key, SignedIn me, Variant variant, boolean json) {
        // Refuses who may not see the case.
        String seen = store.cases().card(key, me.login()).row().key();
        Dossier dossier = made(seen, me, variant);
        byte[] bytes = json ? DossierFile.json(dossier, keys.office()) : DossierFile.pdf(dossier, keys.office());
        ContentDisposition download = ContentDisposition.attachment()
                .filename(dossier.fileName() + (json ? ".json" : ".pdf"))
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .contentType(json ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PDF)
                .body(bytes);
    }

    private Dossier made(String key, SignedIn me, Variant variant) {
        try {
            return store.dossiers(tables).make(key, me.login(), variant);
        } catch (NoDossier e) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, e.getMessage(), e);
        }
    }
}
