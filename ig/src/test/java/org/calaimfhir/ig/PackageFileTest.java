package org.calaimfhir.ig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PackageFileTest {

    @Test
    void the_same_content_gives_the_same_bytes_in_whatever_order_it_came() throws IOException {
        byte[] one = new PackageFile()
                .with("package/a.json", "{}")
                .with("package/b.json", "[]")
                .bytes();
        byte[] other = new PackageFile()
                .with("package/b.json", "[]")
                .with("package/a.json", "{}")
                .bytes();
        assertThat(one).isEqualTo(other);
    }
}
