package id.wasit.bench;

/** Everything that is measured, in the order of the table. */
enum Subjects {
    /** Words as Lucene cuts them. */
    STANDARD_TOKENIZER(Kind.FLOOR, 0, "Lucene StandardTokenizer"),
    /** Words, lower case, stop words, stems. */
    INDONESIAN_ANALYZER(Kind.ANALYZER, 0, "Lucene IndonesianAnalyzer"),
    /** Words with their normal forms. */
    TEXT_CHAIN(Kind.CHAIN, 0, "our text chain (shipped words)"),
    /** The whole detector as it is delivered. */
    SHIPPED(Kind.SHIPPED, 0, "our detector, shipped lexicon"),
    /** The same, but no post is passed over at a glance. */
    UNGATED(Kind.UNGATED, 0, "our detector, shipped lexicon, without its gate"),
    /** A thousand terms. */
    DETECTOR_1K(Kind.DETECTOR, 1_000, "our detector, 1,000 terms"),
    /** Ten thousand. */
    DETECTOR_10K(Kind.DETECTOR, 10_000, "our detector, 10,000 terms"),
    /** A hundred thousand. */
    DETECTOR_100K(Kind.DETECTOR, 100_000, "our detector, 100,000 terms"),
    /** As many posts raised as with a hundred thousand pinned terms. */
    PINNED_1K(Kind.DETECTOR, 1_000, "our detector, 1,000 terms, pinned hits"),
    /** As many posts raised as with a thousand pinned terms. */
    PINNED_100K(Kind.DETECTOR, 100_000, "our detector, 100,000 terms, pinned hits"),
    /** The same thousand terms. */
    MONITOR_1K(Kind.PEER, 1_000, "lucene-monitor, 1,000 terms"),
    /** The same ten thousand. */
    MONITOR_10K(Kind.PEER, 10_000, "lucene-monitor, 10,000 terms"),
    /** The same hundred thousand. */
    MONITOR_100K(Kind.PEER, 100_000, "lucene-monitor, 100,000 terms");

    /** What kind of thing it is. */
    enum Kind {
        /** Cuts words. */
        FLOOR,
        /** Cuts and stems words. */
        ANALYZER,
        /** Cuts words and finds normal forms. */
        CHAIN,
        /** Everything. */
        SHIPPED,
        /** Everything, for every post. */
        UNGATED,
        /** Everything, with other words. */
        DETECTOR,
        /** Somebody else's. */
        PEER
    }

    private final Kind kind;
    private final int size;
    private final String title;

    Subjects(Kind kind, int size, String title) {
        this.kind = kind;
        this.size = size;
        this.title = title;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it looks for terms that were drawn from the posts. */
    boolean drawsTerms() {
        return size > 0;
    }

    /** What the table says. */
    String title() {
        return title;
    }

    /** What it looks for; none of those that bring their own words or look for nothing. */
    Terms terms(Corpus corpus) {
        if (size == 0) {
            return Terms.NONE;
        }
        boolean pinned = this == PINNED_1K || this == PINNED_100K;
        Load load = Load.of(corpus);
        return Terms.drawn(size, corpus, pinned ? load.pinned() : load);
    }

    /** The peer compiles for long: less would flatter us by a factor of four. */
    int warmUpFactor() {
        return kind == Kind.PEER ? 4 : 1;
    }
}
