package id.wasit.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a host's robots.txt lets us do (RFC 9309). */
final class RobotRules {
    static final RobotRules OPEN = new RobotRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Duration.ofHours(24));
    /** A host that cannot tell its rules now is asked for them again soon. */
    static final RobotRules CLOSED =
            new RobotRules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), Duration.ofMinutes(10));

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    private final BaseRobotRules rules;
    private final Duration keep;

    private RobotRules(BaseRobotRules rules, Duration keep) {
        this.rules = rules;
        this.keep = keep;
    }

    /** The rules in an answer; an answer of 4xx means that there are none. */
    static RobotRules of(Fetched answer, String agent) {
        if (!answer.found()) {
            return OPEN;
        }
        String product = agent.split("/", 2)[0].toLowerCase(Locale.ROOT);
        BaseRobotRules rules =
                new SimpleRobotRulesParser().parseContent(answer.url(), answer.body(), "text/plain", List.of(product));
        return new RobotRules(rules, Duration.ofHours(24));
    }

    boolean allows(String url) {
        return rules.isAllowed(url);
    }

    /** Absolute addresses of the sitemaps it names; robots.txt may name them for the whole host. */
    List<String> sitemaps() {
        return rules.getSitemaps();
    }

    /** The pause that {@code Crawl-delay} asks for, at most a minute; it is no part of the RFC, sites use it all the same. */
    Duration delay() {
        long millis = Math.max(0, rules.getCrawlDelay());
        return millis > LONGEST_DELAY.toMillis() ? LONGEST_DELAY : Duration.ofMillis(millis);
    }

    /** How long they may be kept. */
    Duration keep() {
        return keep;
    }
}
