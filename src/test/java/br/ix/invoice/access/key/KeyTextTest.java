package br.ix.invoice.access.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyTextTest {

    @Test
    void hasItsPrefixAndLengthAndIsNeverTheSame() {
        String key = KeyText.generate();

        assertThat(key).matches("ixi_[0-9A-Za-z]{49}").isNotEqualTo(KeyText.generate());
        assertThat(KeyText.isWellFormed(key)).isTrue();
    }

    @Test
    void knowsAMistypedKeyByItsChecksum() {
        String key = KeyText.generate();
        char other = key.charAt(10) == 'a' ? 'b' : 'a';

        assertThat(KeyText.isWellFormed(key.substring(0, 10) + other + key.substring(11))).isFalse();
        assertThat(KeyText.isWellFormed(key.substring(1))).isFalse();
        assertThat(KeyText.isWellFormed("")).isFalse();
    }

    @Test
    void isStoredAsItsSha256() {
        assertThat(KeyText.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void isNotInTheTextOfWhatCarriesIt() {
        String key = KeyText.generate();

        assertThat(new ApiKey.Made("id-1", key).toString()).doesNotContain(key);
    }
}
