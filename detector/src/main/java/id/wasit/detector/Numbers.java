package id.wasit.detector;

import java.util.Arrays;

/** A list of numbers that is filled again and again. */
final class Numbers {
    private static final int[] NONE = new int[0];

    private int[] numbers = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    int get(int at) {
        return numbers[at];
    }

    boolean has(int number) {
        for (int i = 0; i < size; i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }

    void sort() {
        Arrays.sort(numbers, 0, size);
    }

    int[] copy() {
        return size == 0 ? NONE : Arrays.copyOf(numbers, size);
    }
}
