package br.ix.invoice.remittance;

/** What a bank is asked to do with a boleto. */
public enum InstructionKind {

    ENTRY("01"), CANCEL("02"), ABATEMENT("04"), END_ABATEMENT("05"), DUE_DATE("06");

    private final String movement;

    InstructionKind(String movement) {
        this.movement = movement;
    }

    /** FEBRABAN's code. */
    public String movement() {
        return movement;
    }
}
