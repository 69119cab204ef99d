package id.wasit.pipeline.detect;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.detector.news.PersonNames;
import id.wasit.model.Author;
import id.wasit.model.Conversation;
import id.wasit.model.Lead;
import id.wasit.model.Mention;
import id.wasit.model.Person;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Provenance;
import id.wasit.model.Times;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class FindLeadsTest {
    private static final Instant NOON = Instant.parse("2025-11-10T05:00:00Z");
    private static final AtomicReference<String> ON_ROSTER = new AtomicReference<>();

    /** A roster with one person, whose name is also its version; "broken" cannot be read. */
    private record OnePerson() implements NamesFeed {
        @Override
        public String version() throws IOException {
            if (ON_ROSTER.get().equals("broken")) {
                throw new IOException("no database");
            }
            return ON_ROSTER.get();
        }

        @Override
        public PersonNames load() throws IOException {
            PersonNames.Builder names = PersonNames.builder(version());
            names.add(new Person("p", version(), null, "Camat", "Kecamatan Wanakarsa", "Nusaraya"));
            return names.build();
        }
    }

    @Test
    void newerRosterIsReadForWithoutARestart() throws Exception {
        try (var step = step("Wiratno Kusumandaru")) {
            step.processElement(article("0", "Rendra Pamungkas"), 0);
            ON_ROSTER.set("broken");
            step.processElement(article("0", "Wiratno Kusumandaru"), 0);
            assertEquals(List.of("0 p"), leads(step), "the last names stay in use while the roster cannot be read");
            ON_ROSTER.set("Rendra Pamungkas");

            await().atMost(Duration.ofMinutes(2)).until(() -> {
                step.processElement(article("1", "Rendra Pamungkas"), 0);
                return leads(step).size() > 1;
            });
            assertEquals(List.of("0 p", "1 p"), leads(step));
        }
    }

    private static List<String> leads(OneInputStreamOperatorTestHarness<Post, Lead> step) {
        return step.extractOutputValues().stream()
                .map(lead -> lead.article().id().id() + " "
                        + String.join(
                                " ",
                                lead.mentions().stream().map(Mention::person).toList()))
                .toList();
    }

    private static OneInputStreamOperatorTestHarness<Post, Lead> step(String person) throws Exception {
        ON_ROSTER.set(person);
        FindLeads find = new FindLeads(
                new LexiconFolder("../lexicons", List.of("pilgub-nusaraya-2025")),
                new OnePerson(),
                Clock.fixed(NOON, ZoneOffset.UTC));
        var step = new OneInputStreamOperatorTestHarness<Post, Lead>(new ProcessOperator<>(find));
        step.open();
        return step;
    }

    private static Post article(String id, String person) {
        return new Post(
                new PostId("kabarnusa.example", id, "1"),
                new Author("kabarnusa.example", "redaksi", null, null),
                PostKind.ARTICLE,
                null,
                "Camat Wanakarsa " + person + " diduga mendukung Arga-Sekar.",
                Conversation.NONE,
                null,
                Times.at(NOON),
                null,
                null,
                new Provenance("test", "test", PolicyClass.OPEN, "0".repeat(64)),
                false);
    }
}
