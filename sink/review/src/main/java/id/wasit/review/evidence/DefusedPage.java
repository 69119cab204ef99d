package id.wasit.review.evidence;

import id.wasit.store.evidence.WarcPart;
import id.wasit.store.hearing.FileKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/** Captured bytes as a page that can do nothing: no script, no style, no request. What a picture or a link was is told in words. */
final class DefusedPage {
    /** Of a longer text the rest is left out, and the page says so; the file of evidence has it all. */
    static final int LONGEST = 2_000_000;

    /** Letters and digits that stand for a picture; it is shown on its own. */
    private static final Pattern INLINE_PICTURE = Pattern.compile("(data:image/[a-z]+;base64,)[A-Za-z0-9+/=]{40,}");

    private static final Safelist HARMLESS = Safelist.none()
            .addTags(
                    "article",
                    "aside",
                    "b",
                    "blockquote",
                    "br",
                    "caption",
                    "code",
                    "dd",
                    "del",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "figcaption",
                    "figure",
                    "footer",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hr",
                    "i",
                    "ins",
                    "li",
                    "main",
                    "mark",
                    "ol",
                    "p",
                    "pre",
                    "q",
                    "s",
                    "section",
                    "small",
                    "span",
                    "strong",
                    "sub",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "u",
                    "ul")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan")
            .addAttributes("u", "title");

    private DefusedPage() {}

    /** All parts of a capture, one below the other. */
    static String of(List<WarcPart> parts, String title) {
        String body = parts.stream().map(DefusedPage::part).collect(Collectors.joining("<hr>"));
        return "<!DOCTYPE html><html lang=\"id\"><head><meta charset=\"utf-8\"><title>" + escape(title)
                + "</title></head><body>" + body + "</body></html>";
    }

    private static String part(WarcPart part) {
        Optional<FileKind> kind = FileKind.of(part.bytes());
        if (kind.isPresent() && kind.get() != FileKind.PDF) {
            return "<img alt=\"\" src=\"data:" + kind.get().mediaType() + ";base64,"
                    + Base64.getEncoder().encodeToString(part.bytes()) + "\">";
        }
        if (part.isPicture()) {
            return "<p>"
                    + escape("[Bagian ini tercatat sebagai gambar (" + part.mediaType()
                            + "), tetapi bukan PNG, JPEG atau WebP dan tidak dapat ditampilkan di sini; berkas bukti memuatnya. SHA-256: "
                            + part.sha256() + "]")
                    + "</p>";
        }
        String type = part.mediaType().toLowerCase(Locale.ROOT);
        return type.contains("html") ? html(part) : text(part);
    }

    private static String html(WarcPart part) {
        Document page = parsed(part);
        for (Element picture : page.select("img, picture, svg, video, audio, iframe, object, embed")) {
            picture.replaceWith(
                    new Element("small").text("[" + picture.normalName() + ": " + picture.attr("alt") + "]"));
        }
        for (Element link : page.select("a[href]")) {
            link.tagName("u").attr("title", link.attr("href"));
        }
        Document clean = new Cleaner(HARMLESS).clean(page);
        clean.outputSettings().prettyPrint(false);
        return cut(clean.body().html());
    }

    private static Document parsed(WarcPart part) {
        int at = part.mediaType().toLowerCase(Locale.ROOT).indexOf("charset=");
        String told = at < 0
                ? null
                : part.mediaType()
                        .substring(at + "charset=".length())
                        .replaceAll("[\";].*", "")
                        .strip();
        try {
            return Jsoup.parse(new ByteArrayInputStream(part.bytes()), known(told) ? told : null, "");
        } catch (IOException e) {
            throw new UncheckedIOException("bytes are read from memory", e);
        }
    }

    private static boolean known(@Nullable String charset) {
        try {
            return charset != null && Charset.isSupported(charset);
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }

    /** Chrome and the standard break lines of a pre with this attribute, which needs no style. */
    private static String text(WarcPart part) {
        String text = new String(part.bytes(), StandardCharsets.UTF_8);
        return "<pre wrap>" + escape(cut(INLINE_PICTURE.matcher(text).replaceAll("$1[…]"))) + "</pre>";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " […]";
    }

    private static String escape(String text) {
        return Entities.escape(text);
    }
}
