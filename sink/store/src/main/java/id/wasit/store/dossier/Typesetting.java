package id.wasit.store.dossier;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Turns a letter into a tagged PDF/A-3a whose fonts are inside, without the time of its making in it. */
final class Typesetting {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private Typesetting() {}

    static PDDocument document(Dossier dossier) throws IOException {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(Letter.of(dossier), null);
        builder.withProducer("Wasit");
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        font(builder, "DejaVuSerif.ttf", "Naskah", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSerif-Bold.ttf", "Naskah", 700, FontStyle.NORMAL);
        font(builder, "DejaVuSans.ttf", "Simbol", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSansMono.ttf", "Mesin", 400, FontStyle.NORMAL);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            PDDocument document = renderer.createPDFKeepOpen();
            fixTime(document, dossier);
            return document;
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> resource(FONTS + file), family, weight, style, true);
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(Typesetting.class.getResourceAsStream(path), path);
    }

    /** Date and identity of the file are those of the case, so that it can be made again. */
    private static void fixTime(PDDocument document, Dossier dossier) throws IOException {
        Instant at = dossier.at().truncatedTo(ChronoUnit.SECONDS);
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
        information.setModificationDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
        document.setDocumentId(dossier.number());
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("(<xmp:(Create|Modify|Metadata)Date>)[^<]*", "$1" + at);
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    }
}
