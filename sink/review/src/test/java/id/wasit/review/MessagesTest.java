package id.wasit.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.wasit.model.Phase;
import id.wasit.model.PolicyClass;
import id.wasit.model.PostKind;
import id.wasit.model.RetractionKind;
import id.wasit.model.Role;
import id.wasit.model.Stage;
import id.wasit.model.Strength;
import id.wasit.review.access.Area;
import id.wasit.review.desk.DeskKey;
import id.wasit.store.access.Limit;
import id.wasit.store.access.UserRole;
import id.wasit.store.cases.CaseState;
import id.wasit.store.cases.Lane;
import id.wasit.store.cases.MoveKind;
import id.wasit.store.cases.Severity;
import id.wasit.store.cases.Verdict;
import id.wasit.store.identity.IdentityBasis;
import id.wasit.store.leads.LeadHindrance;
import id.wasit.store.leads.LeadMoveKind;
import id.wasit.store.leads.LeadState;
import id.wasit.store.queue.Order;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All words of the pages stand in the message files, in both languages, and every word there is used with the right name. */
class MessagesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.]*)[(}]");
    /** Words between tags that no message gives: numbers, signs, keys, the names Wasit, NIP and SHA. */
    private static final Pattern ALLOWED =
            Pattern.compile("(?:Wasit|NIP|Enter|Esc|[A-Z]|[a-z/]|[\\d\\s·–—:;.,…|●○@#⇧?()-])*");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(messages("en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(messages("id").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void bothLanguagesTakeTheSameArguments(String language) throws IOException {
        Properties words = messages(language);
        Properties others = messages(language.equals("id") ? "en" : "id");

        for (String key : words.stringPropertyNames()) {
            assertThat(arguments(words.getProperty(key))).as(key).isEqualTo(arguments(others.getProperty(key)));
        }
    }

    /** Only words with arguments are read by MessageFormat, which wants an apostrophe twice. */
    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void apostrophesAreShownOnce(String language) throws IOException {
        Properties words = messages(language);

        assertThat(words.stringPropertyNames())
                .allSatisfy(key -> assertThat(words.getProperty(key).replace("''", ""))
                        .as(key)
                        .matches(
                                arguments(words.getProperty(key)).isEmpty()
                                        ? text -> text.equals(words.getProperty(key))
                                        : text -> !text.contains("'")));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyKeyOfATemplateExists(Path template) throws IOException {
        Properties words = messages("id");

        Matcher key = KEY.matcher(Files.readString(template));

        assertThat(key.results().map(match -> match.group(1)).filter(name -> !words.containsKey(name)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void everyKindOfThingHasAName(String prefix, List<?> kinds) throws IOException {
        Properties words = messages("id");

        assertThat(kinds.stream().map(kind -> prefix + kind).filter(key -> !words.containsKey(key)))
                .isEmpty();
    }

    private static Stream<Arguments> spoken() {
        return Stream.of(
                Arguments.of("verdict.", List.of(Verdict.values())),
                Arguments.of("reasons.", List.of(Verdict.values())),
                Arguments.of("state.", List.of(CaseState.values())),
                Arguments.of(
                        "identity.basis.",
                        Stream.of(IdentityBasis.values())
                                .map(IdentityBasis::code)
                                .toList()),
                Arguments.of("limit.", List.of(Limit.values())),
                Arguments.of("lane.", List.of(Lane.values())),
                Arguments.of("move.", List.of(MoveKind.values())),
                Arguments.of("leads.state.", List.of(LeadState.values())),
                Arguments.of("leads.do.", List.of(LeadMoveKind.values())),
                Arguments.of("leads.did.", List.of(LeadMoveKind.values())),
                Arguments.of("leads.hindrance.", List.of(LeadHindrance.values())),
                Arguments.of("reasons.lead.", List.of(LeadMoveKind.values())),
                Arguments.of("strength.", List.of(Strength.values())),
                Arguments.of("severity.", List.of(Severity.values())),
                Arguments.of("effect.", List.of(Verdict.values())),
                Arguments.of("key.", List.of(DeskKey.values())),
                Arguments.of("phase.", List.of(Phase.values())),
                Arguments.of("role.", List.of(Role.values())),
                Arguments.of(
                        "role.",
                        Stream.of(UserRole.values()).map(UserRole::code).toList()),
                Arguments.of("card.retraction.", List.of(RetractionKind.values())),
                Arguments.of("card.kind.", List.of(PostKind.values())),
                Arguments.of("stage.", List.of(Stage.values())),
                Arguments.of("policy.", List.of(PolicyClass.values())),
                Arguments.of("order.", List.of(Order.values())),
                Arguments.of("area.", List.of(Area.values())));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateSpeaksByItself(Path template) throws IOException {
        String html = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");

        List<String> spoken = Stream.of(html.split("<(?:\"[^\"]*\"|'[^']*'|[^'\">])*>"))
                .map(String::strip)
                .filter(text -> !ALLOWED.matcher(text).matches())
                .toList();

        assertThat(spoken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateHasScriptOrStyleOfItsOwn(Path template) throws IOException {
        assertThat(Files.readString(template))
                .doesNotContain("th:utext", " style=", "th:style", "<style", "onclick=", "onload=", "javascript:")
                .doesNotContainPattern("<script(?![^>]*th:src)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void nothingShownClaimsAViolation(String language) throws IOException {
        assertThat(messages(language).values().stream().map(Object::toString))
                .noneMatch(text -> text.toLowerCase(java.util.Locale.ROOT)
                        .matches(".*(pelanggar|melanggar|violat|guilty|bersalah).*"));
    }

    private static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
        }
    }

    private static TreeSet<String> arguments(String text) {
        TreeSet<String> arguments = new TreeSet<>();
        Matcher argument = Pattern.compile("\\{(\\d)").matcher(text);
        while (argument.find()) {
            arguments.add(argument.group(1));
        }
        return arguments;
    }

    private static Properties messages(String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
