package id.wasit.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

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
}
