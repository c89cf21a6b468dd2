package br.ix.invoice.document.pdf;

import java.lang.Character.UnicodeScript;
import java.util.List;

/**
 * The fonts by what they write; all may be distributed, embedded too (docs/NOTICE). Latin, Greek and Cyrillic are in the first, Arabic, Hebrew, Armenian,
 * Georgian and signs in the second.
 */
enum Script {

    LATIN("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
    SIGNS(folder("DejaVuSans")),
    HAN(folder("DroidSansFallbackFull")),
    HANGUL(folder("NanumGothicCoding")),
    THAI(folder("NotoSansThai-Regular")),
    DEVANAGARI(folder("NotoSansDevanagari-Regular")),
    BENGALI(folder("NotoSansBengali-Regular")),
    TAMIL(folder("NotoSansTamil-Regular")),
    TELUGU(folder("NotoSansTelugu-Regular")),
    GUJARATI(folder("NotoSansGujarati-Regular")),
    GURMUKHI(folder("NotoSansGurmukhi-Regular")),
    KANNADA(folder("NotoSansKannada-Regular")),
    MALAYALAM(folder("NotoSansMalayalam-Regular")),
    SINHALA(folder("NotoSansSinhala-Regular")),
    KHMER(folder("NotoSansKhmer-Regular")),
    LAO(folder("NotoSansLao-Regular")),
    MYANMAR(folder("NotoSansMyanmar-Regular")),
    ETHIOPIC(folder("NotoSansEthiopic-Regular"));

    private static final List<Script> USUAL = List.of(LATIN, SIGNS, HAN);

    private final String resource;

    Script(String resource) {
        this.resource = resource;
    }

    String resource() {
        return resource;
    }

    /** Whether letters change by those beside them, which costs time and is needed in the scripts of India and its neighbours only. */
    boolean isShaped() {
        return ordinal() > HANGUL.ordinal();
    }

    /** The fonts that may have a letter, in the order in which they are asked. */
    static List<Script> of(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case HANGUL -> List.of(HANGUL);
            case THAI -> List.of(THAI);
            case DEVANAGARI -> List.of(DEVANAGARI);
            case BENGALI -> List.of(BENGALI);
            case TAMIL -> List.of(TAMIL);
            case TELUGU -> List.of(TELUGU);
            case GUJARATI -> List.of(GUJARATI);
            case GURMUKHI -> List.of(GURMUKHI);
            case KANNADA -> List.of(KANNADA);
            case MALAYALAM -> List.of(MALAYALAM);
            case SINHALA -> List.of(SINHALA);
            case KHMER -> List.of(KHMER);
            case LAO -> List.of(LAO);
            case MYANMAR -> List.of(MYANMAR);
            case ETHIOPIC -> List.of(ETHIOPIC);
            default -> USUAL;
        };
    }

    private static String folder(String name) {
        return "/br/ix/invoice/document/pdf/fonts/" + name + ".ttf";
    }
}
