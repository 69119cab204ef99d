package id.wasit.detector.lexicon;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that shows what a pattern must or must not find.
 *
 * @param file the table it stands in
 * @param row its line
 * @param pattern id of the pattern; empty for a sentence that no pattern may find
 * @param hit whether it must be found
 * @param sentence the sentence, with the evidence in double brackets and slots in braces
 * @param parent what it answers to; empty when to nothing
 * @param shared what it passes on; empty when nothing
 * @param date the day it is said, or null for a day of the campaign
 */
public record Example(
        String file,
        int row,
        String pattern,
        boolean hit,
        String sentence,
        String parent,
        String shared,
        @Nullable LocalDate date) {}
