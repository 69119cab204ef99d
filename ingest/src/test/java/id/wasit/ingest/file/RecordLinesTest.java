package id.wasit.ingest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordLinesTest {
    /** Here {@code N} stands for a line end, {@code q} for a quote; {@code !} marks a broken record. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,bNc,dN            | 1:a,b 2:c,d",
                "a,bNc,d             | 1:a,b 2:c,d",
                "a,bRNc,d            | 1:a,b 2:c,d",
                "NNa,bNNc,d          | 3:a,b 5:c,d",
                "a,qbNcq,dNe         | 1:a,qbNcq,d 3:e",
                "a,qbqqcq,dNe        | 1:a,qbqqcq,d 2:e",
                "a,b5qx,dNe          | 1:a,b5qx,d 2:e",
                "a,qbNcNd            | !1:a,qb 2:c 3:d",
                "a,qb,xNc,qdq,yNe    | !1:a,qb,x 2:c,qdq,y 3:e",
                "a,qbqx,dNe          | !1:a,qbqx,d 2:e",
                "a,qq,bNe            | 1:a,qq,b 2:e"
            })
    void recordsAreCutWhereTheyEnd(String text, String expected) throws Exception {
        String csv = text.strip().replace('N', '\n').replace('R', '\r').replace('q', '"');

        assertEquals(expected.strip(), cut(csv));
    }

    @Test
    void unclosedQuoteOfAHugeFileCostsOneRecordAndBoundedMemory() throws Exception {
        String row = "a,b,c\n";
        String csv = "x,\"offen,y\n" + row.repeat(400_000);
        RecordLines lines = RecordLines.csv(new StringReader(csv), ',');
        int good = 0;
        int broken = 0;
        long last = 0;

        while (lines.next()) {
            broken += lines.broken() ? 1 : 0;
            good += lines.broken() ? 0 : 1;
            last = lines.line();
        }

        assertEquals(List.of(1, 400_000), List.of(broken, good));
        assertEquals(400_001, last);
    }

    private static String cut(String csv) throws IOException {
        List<String> records = new ArrayList<>();
        RecordLines lines = RecordLines.csv(new StringReader(csv), ',');
        while (lines.next()) {
            String text = lines.text().replace('\n', 'N').replace('"', 'q');
            records.add((lines.broken() ? "!" : "") + lines.line() + ':' + text);
        }
        return String.join(" ", records);
    }
}
