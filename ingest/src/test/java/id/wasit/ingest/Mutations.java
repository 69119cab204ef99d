package id.wasit.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Seeds of a fuzz test, broken in a few hundred ways, the same each time: the short run that every build makes. A long one learns on its way
 * what leads on; CONTRIBUTING.md tells how to start it.
 */
public final class Mutations {
    private static final int EACH = 300;
    private static final int MOST_AT_ONCE = 4;
    /** What parsers are most often wrong about. */
    private static final byte[][] PIECES = {
        {0},
        {(byte) 0xFF},
        {(byte) 0xC0, (byte) 0x80},
        {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
        {'"'},
        {'\\'},
        {'\n'},
        {'{'},
        {'['},
        {'<'},
        {'&'},
        {'%', '0', '0'},
        {'-', '1'},
        {'9', '9', '9', '9', '9', '9', '9', '9', '9', '9', '9', '9', '9', '9', '9', '9', '9', '9', '9', '9'}
    };

    private Mutations() {}

    /** Each seed in many broken forms. */
    public static Stream<byte[]> of(Stream<byte[]> seeds) {
        List<byte[]> all = seeds.toList();
        Random random = new Random(7);
        return IntStream.range(0, EACH * all.size()).mapToObj(number -> broken(all.get(number % all.size()), random));
    }

    private static byte[] broken(byte[] seed, Random random) {
        byte[] bytes = seed;
        for (int times = 1 + random.nextInt(MOST_AT_ONCE); times > 0; times--) {
            int from = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, from + random.nextInt(32));
            bytes = switch (random.nextInt(4)) {
                case 0 -> spliced(bytes, from, PIECES[random.nextInt(PIECES.length)], from);
                case 1 -> spliced(bytes, from, new byte[0], to);
                case 2 -> spliced(bytes, from, Arrays.copyOfRange(bytes, from, to), from);
                default ->
                    spliced(bytes, from, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, from + 1));
            };
        }
        return bytes;
    }

    /** The bytes before {@code from}, then the middle, then those behind {@code to}. */
    private static byte[] spliced(byte[] bytes, int from, byte[] middle, int to) {
        byte[] all = Arrays.copyOf(bytes, from + middle.length + bytes.length - to);
        System.arraycopy(middle, 0, all, from, middle.length);
        System.arraycopy(bytes, to, all, from + middle.length, bytes.length - to);
        return all;
    }
}
