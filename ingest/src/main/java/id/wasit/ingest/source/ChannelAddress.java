package id.wasit.ingest.source;

import okhttp3.HttpUrl;

/**
 * The address of a channel, as a person copies it from the browser: a word that tells what it is, then the channel.
 *
 * @param url the whole address
 * @param channel the part that names the channel
 */
public record ChannelAddress(HttpUrl url, String channel) {
    /**
     * Takes an address of the settings apart.
     *
     * @param location the address
     * @param word what stands before the channel in the path
     * @param example an address as it should be
     * @throws SourceFailure when it has another form; Indonesian, with the example
     */
    public static ChannelAddress of(String location, String word, String example) throws SourceFailure {
        HttpUrl url = HttpUrl.parse(location);
        if (url == null || url.pathSize() != 2 || !url.pathSegments().get(0).equals(word)) {
            throw new SourceFailure("\"" + location + "\" bukan alamat kanal; tulis seperti " + example);
        }
        return new ChannelAddress(url, url.pathSegments().get(1));
    }
}
