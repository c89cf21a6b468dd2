package br.ix.invoice.document.pdf;

import static br.ix.invoice.document.pdf.Sheet.Look.grey;

import br.ix.invoice.contract.ContractPrint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** Draws a contract. The same contract gives the same bytes, always. It is public because the module's face uses it. */
@Component
public class ContractPdf {

    private static final float FOOT = Sheet.HEIGHT - 38;

    public byte[] draw(ContractPrint contract) {
        try (PDDocument document = new PDDocument(); Letters letters = new Letters(document)) {
            Wording wording = Wording.in(contract.language());
            describe(document, contract, wording);
            ContractFlow flow = new ContractFlow(letters);
            for (ContractPrint.Passage passage : contract.passages()) {
                flow.add(passage);
            }
            flow.close(signature(contract, wording));
            drawPages(document, letters, flow.pages(), contract);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException("Contract '%s' could not be drawn".formatted(contract.id()), broken);
        }
    }

    private static void drawPages(PDDocument document, Letters letters, List<List<ContractFlow.Placed>> pages, ContractPrint contract)
            throws IOException {
        Wording wording = Wording.in(contract.language());
        String whose = "AS%d · %s".formatted(contract.asn(), contract.exchange());
        for (int page = 0; page < pages.size(); page++) {
            try (Sheet sheet = new Sheet(document, letters)) {
                for (ContractFlow.Placed placed : pages.get(page)) {
                    sheet.left(placed.x(), placed.baseline(), placed.look(), placed.text());
                }
                sheet.rule(ContractFlow.LEFT, ContractFlow.RIGHT, FOOT - 14);
                sheet.left(ContractFlow.LEFT, FOOT, grey(8), whose);
                sheet.right(ContractFlow.RIGHT, FOOT, grey(8), wording.text("page", Integer.toString(page + 1), Integer.toString(pages.size())));
            }
        }
    }

    private static String signature(ContractPrint contract, Wording wording) {
        if (!contract.signed()) {
            return wording.text("notSigned");
        }
        String on = contract.signedOn() == null ? null : wording.calendars().day(contract.signedOn());
        if (contract.signedBy() == null) {
            return on == null ? wording.text("signedNoDay") : wording.text("signed", on);
        }
        return on == null ? wording.text("signedByNoDay", contract.signedBy()) : wording.text("signedBy", on, contract.signedBy());
    }

    private static void describe(PDDocument document, ContractPrint contract, Wording wording) throws IOException {
        LocalDate day = Optional.ofNullable(contract.signedOn()).orElse(contract.drawnUpOn());
        String title = "%s AS%d %s".formatted(wording.text("contract"), contract.asn(), contract.exchange());
        Archive.describe(document, new Archive.About(contract.id(), title, null, day, contract.language(), false));
    }
}
