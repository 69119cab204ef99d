package id.wasit.store.hearing;

import java.util.Arrays;

/**
 * A file that comes with a statement.
 *
 * @param name as its sender calls it
 * @param bytes the file
 */
public record Attachment(String name, byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that && name.equals(that.name) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Attachment[" + bytes.length + " bytes]";
    }
}
