package id.wasit.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself in JSON-LD (schema.org {@code NewsArticle} and kin). Sites write it by hand and badly: raw line breaks,
 * HTML entities for quotes, comments, trailing commas, several objects in one script. What cannot be read is passed over.
 */
final class JsonLd {
    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "Report",
            "TechArticle",
            "ScholarlyArticle");
    private static final Set<String> TALKS = Set.of("DiscussionForumPosting", "QAPage");
    private static final Set<String> LISTS = Set.of("ItemList", "CollectionPage", "SearchResultsPage");
    private static final int DEPTH = 8;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    private final List<JsonNode> articles = new ArrayList<>();
    private boolean list;
    private boolean talk;

    private JsonLd() {}

    static JsonLd of(List<Element> scripts) {
        JsonLd found = new JsonLd();
        for (Element script : scripts) {
            JsonNode parsed = parsed(script.data());
            if (parsed != null) {
                found.collect(parsed, 0);
            }
        }
        return found;
    }

    /** The article the page is about; null when it is about none or about many. */
    @Nullable
    JsonNode article() {
        return articles.isEmpty() || (list && articles.size() > 2) ? null : articles.get(0);
    }

    /** Whether it says that the page is a talk of many, a forum or questions and answers, and no article. */
    boolean isTalk() {
        return talk && articles.isEmpty();
    }

    /** A text of the article, or null. */
    @Nullable
    String text(String field) {
        JsonNode article = article();
        JsonNode value = article == null ? null : article.get(field);
        String text = value == null || !value.isValueNode() ? null : value.asText();
        if (text == null || text.isBlank()) {
            return null;
        }
        return (text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false)).strip();
    }

    /** Names of persons or organisations: a text, an object with a name, or a list of these. */
    List<String> names(String field) {
        List<String> names = new ArrayList<>();
        JsonNode article = article();
        JsonNode value = article == null ? null : article.get(field);
        if (value != null) {
            for (JsonNode one : value.isArray() ? value : List.of(value)) {
                String name =
                        (one.isTextual() ? one : one.path("name")).asText("").strip();
                if (!name.isEmpty() && !names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Whether it says that the whole text is not free to read. */
    boolean behindPaywall() {
        return "false".equalsIgnoreCase(text("isAccessibleForFree"));
    }

    private void collect(JsonNode node, int depth) {
        if (depth > DEPTH) {
            return;
        }
        if (node.isArray()) {
            node.forEach(one -> collect(one, depth + 1));
        } else if (node.isObject()) {
            JsonNode type = node.path("@type");
            if (isOneOf(type, ARTICLES)) {
                articles.add(node);
                return;
            }
            list |= isOneOf(type, LISTS);
            talk |= isOneOf(type, TALKS);
            node.forEach(one -> collect(one, depth + 1));
        }
    }

    private static boolean isOneOf(JsonNode type, Set<String> names) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (names.contains(one.asText())) {
                    return true;
                }
            }
        }
        return names.contains(type.asText());
    }

    private static @Nullable JsonNode parsed(String script) {
        String json = script.replace("<!--", "")
                .replace("-->", "")
                .replace("<![CDATA[", "")
                .replace("]]>", "")
                .strip();
        if (json.endsWith(";")) {
            json = json.substring(0, json.length() - 1);
        }
        JsonNode strict = tried(json);
        return strict != null ? strict : tried(Parser.unescapeEntities(json, false));
    }

    private static @Nullable JsonNode tried(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            return null;
        }
    }
}
