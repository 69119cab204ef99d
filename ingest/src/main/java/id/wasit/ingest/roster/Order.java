package id.wasit.ingest.roster;

import java.util.Arrays;

/** The order of a large array of numbers without a box per number. */
final class Order {
    private Order() {}

    /** Places of the first {@code size} values in rising order of the values; equal values in the order they stand. */
    static int[] by(long[] values, int size) {
        int[] places = new int[size];
        Arrays.setAll(places, i -> i);
        int[] spare = new int[size];
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            pass(values, places, spare, shift);
            int[] sorted = spare;
            spare = places;
            places = sorted;
        }
        return places;
    }

    /** One pass of a stable radix sort by eight bits. */
    private static void pass(long[] values, int[] from, int[] to, int shift) {
        int[] starts = new int[257];
        for (int place : from) {
            starts[digit(values[place], shift) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        for (int place : from) {
            to[starts[digit(values[place], shift)]++] = place;
        }
    }

    private static int digit(long value, int shift) {
        return (int) (((value ^ Long.MIN_VALUE) >>> shift) & 0xFF);
    }
}
