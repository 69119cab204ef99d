package id.wasit.ingest.fetch;

import id.wasit.ingest.source.SourceFailure;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Dns;

/**
 * Keeps the fetcher away from private addresses: a public page must not make it ask a machine inside. Checked is the address that is
 * connected to, so a name that is answered differently the second time gains nothing.
 */
final class AddressRule implements Dns {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|.*:.*");

    private final Set<String> privateHosts;

    AddressRule(Set<String> privateHosts) {
        this.privateHosts = privateHosts;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = Arrays.asList(InetAddress.getAllByName(host));
        if (!privateHosts.contains(host) && addresses.stream().anyMatch(AddressRule::isPrivate)) {
            throw new PrivateAddressException(host);
        }
        return addresses;
    }

    /** A host that is an address already, which the client connects to without a look-up. */
    void checkLiteral(String host) throws SourceFailure {
        if (LITERAL.matcher(host).matches()) {
            check(host);
        }
    }

    /** Looks up now, to say clearly what is wrong. */
    void check(String host) throws SourceFailure {
        try {
            lookup(host);
        } catch (UnknownHostException failure) {
            throw told(host, failure);
        }
    }

    /** What {@link #lookup} found wrong, in words for the people who look after the source. */
    static SourceFailure told(String host, UnknownHostException failure) {
        return new SourceFailure(
                failure instanceof PrivateAddressException
                        ? "alamat " + host + " menunjuk ke jaringan dalam; tidak dibuka. Bila memang dimaksud,"
                                + " tulis namanya di fetch.private-hosts"
                        : "nama situs " + host + " tidak dikenal; periksa ejaannya",
                Duration.ZERO,
                failure);
    }

    static boolean isPrivate(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPrivate4(bytes) : isPrivate6(bytes);
    }

    /** Beside those Java knows: this network, shared space, benchmarks, reserved (RFC 6890). */
    private static boolean isPrivate4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return first == 0
                || first >= 240
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0 && bytes[2] == 0)
                || (first == 198 && (second == 18 || second == 19));
    }

    /** Unique local addresses, and ways to write an IPv4 address as IPv6: NAT64 (RFC 6052) and 6to4 (RFC 3056). */
    private static boolean isPrivate6(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean nat64 = first == 0 && second == 0x64 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B;
        return (first & 0xFE) == 0xFC || nat64 || (first == 0x20 && second == 0x02);
    }

    /** A name that leads to a private address. */
    private static final class PrivateAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        PrivateAddressException(String host) {
            super(host + " has a private address");
        }
    }
}
