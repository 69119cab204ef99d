package id.wasit.store.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Files inside of a PDF, as PDF/A-3 (ISO 19005-3, 6.8) wants them. */
final class Attachments {
    private static final COSName RELATION = COSName.getPDFName("AFRelationship");

    private Attachments() {}

    static void add(PDDocument document, Instant at, Map<String, byte[]> files) throws IOException {
        Map<String, PDComplexFileSpecification> listed = new TreeMap<>();
        COSArray associated = new COSArray();
        for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
            PDEmbeddedFile embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(file.getValue()));
            embedded.setSubtype("application/json");
            embedded.setSize(file.getValue().length);
            embedded.setModDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
            PDComplexFileSpecification listing = new PDComplexFileSpecification();
            listing.setFile(file.getKey());
            listing.setFileUnicode(file.getKey());
            listing.setEmbeddedFile(embedded);
            listing.setEmbeddedFileUnicode(embedded);
            listing.getCOSObject().setName(RELATION, "Data");
            listed.put(file.getKey(), listing);
            associated.add(listing);
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(listed);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }

    /** @throws IOException when the PDF carries no such file */
    static byte[] read(PDDocument document, String name) throws IOException {
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
        Map<String, PDComplexFileSpecification> files = tree == null ? null : tree.getNames();
        PDComplexFileSpecification file = files == null ? null : files.get(name);
        if (file == null || file.getEmbeddedFile() == null) {
            throw new IOException("lampiran " + name + " tidak ada");
        }
        return file.getEmbeddedFile().toByteArray();
    }
}
