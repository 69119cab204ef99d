package id.wasit.pipeline.sandbox;

import id.wasit.pipeline.sandbox.Planted.Fate;
import id.wasit.pipeline.sandbox.ReportCard.Detection;
import id.wasit.store.Store;
import id.wasit.store.fairness.Parity;
import id.wasit.store.flags.FoundPost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares what was found with what is true. */
record Marking(Election election, List<FoundPost> found) {

    ReportCard card(Plan plan, Rehearsal.Outcome outcome, Store store, ReportCard.Time time) {
        Map<String, List<String>> categories = new HashMap<>();
        found.forEach(post -> categories
                .computeIfAbsent(post.item(), item -> new ArrayList<>())
                .addAll(post.categories()));
        Map<String, Detection> signs = new TreeMap<>();
        Map<String, Detection> others = new TreeMap<>();
        Map<String, Detection> sides = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (Planted post : election.posts()) {
            if (post.fate() == Fate.STRANGER || !seen.add(post.item())) {
                continue;
            }
            List<String> got = categories.getOrDefault(post.item(), List.of());
            boolean named = post.category() != null && got.contains(post.category());
            Detection one = new Detection(1, got.isEmpty() ? 0 : 1, named ? 1 : 0);
            if (post.category() == null) {
                others.merge(post.trait(), one, Detection::plus);
            } else {
                signs.merge(post.category(), one, Detection::plus);
                sides.merge(post.side(), one, Detection::plus);
            }
        }
        Parity parity = Parity.of(sides.entrySet().stream()
                .map(side -> new Parity.Group(
                        side.getKey(),
                        side.getValue().flagged(),
                        side.getValue().planted()))
                .toList());
        return new ReportCard(plan, signs, others, safety(outcome, store), parity, work(outcome), time);
    }

    private ReportCard.Safety safety(Rehearsal.Outcome outcome, Store store) {
        Set<String> deleted = election.posts().stream()
                .filter(post -> post.fate() == Fate.DELETED)
                .map(Planted::item)
                .collect(Collectors.toSet());
        Set<String> ready = Set.copyOf(outcome.ready());
        return new ReportCard.Safety(
                found.stream().filter(post -> post.item().startsWith("x-")).count(),
                found.stream()
                        .filter(post -> deleted.contains(post.item()) && !post.redacted())
                        .count(),
                outcome.alone(),
                found.stream()
                        .filter(post -> ready.contains(post.caseKey()) && !post.captured() && !post.redacted())
                        .count(),
                store.ledger().verify().holds() ? 0 : 1);
    }

    private ReportCard.Work work(Rehearsal.Outcome outcome) {
        long cases = found.stream().map(FoundPost::caseKey).distinct().count();
        return new ReportCard.Work(
                cases,
                outcome.cards(),
                outcome.hours(),
                outcome.days(),
                outcome.late(),
                outcome.ready().size());
    }
}
