package id.wasit.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitTest {
    @Test
    void fileIsShownWithoutTheSizeAndTimeOfItsVersion() {
        assertEquals(
                "/kotak/hari-ini.csv",
                Split.finite("/kotak/hari-ini.csv|19142|1795309313905").shown());
    }

    @Test
    void addressIsShownWhole() {
        String address = "https://situs.example/umpan?a=1|2";

        assertEquals(address, Split.endless(address, "situs.example").shown());
    }

    @ParameterizedTest
    @CsvSource({
        "kabarnusa.example, kabarnusa.example",
        "www.kabarnusa.example, kabarnusa.example",
        "https://www.kabarnusa.example/rss.xml, kabarnusa.example",
        "https://instans.example, instans.example",
        "kafka://broker:9092/kantor.tulisan, kafka://broker:9092/kantor.tulisan",
        "wss://jetstream.example/subscribe, wss://jetstream.example/subscribe",
    })
    void whatSharesAHostIsReadTogether(String affinity, String host) {
        assertEquals(host, Split.endless("a", affinity).host());
    }
}
