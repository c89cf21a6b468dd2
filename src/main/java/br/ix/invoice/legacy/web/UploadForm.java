package br.ix.invoice.legacy.web;

import br.ix.invoice.legacy.ImportKind;
import br.ix.invoice.legacy.Upload.UploadedFile;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The form of an upload: {@code kind}, one or more {@code files}, and the {@code exchange} of a member export; every fault of it is told at once. */
record UploadForm(ImportKind kind, @Nullable String exchange, List<UploadedFile> files) {

    private static final Set<String> FIELDS = Set.of("kind", "exchange", "files");

    static UploadForm of(MultipartHttpServletRequest form) {
        Faults faults = new Faults();
        Stream.concat(form.getParameterMap().keySet().stream(), form.getMultiFileMap().keySet().stream()).distinct()
                .filter(field -> !FIELDS.contains(field)).sorted()
                .forEach(field -> faults.add(field, form.getParameter(field), "is not a field of an upload: it has 'kind', 'exchange' and 'files'"));
        ImportKind kind = kind(form.getParameter("kind"), faults);
        List<MultipartFile> files = form.getFiles("files");
        if (files.isEmpty()) {
            faults.add("files", null, "is required: one or more files of the kind");
        }
        faults.refuseIfAny();
        return new UploadForm(Objects.requireNonNull(kind), form.getParameter("exchange"), files.stream().map(UploadForm::file).toList());
    }

    private static @Nullable ImportKind kind(@Nullable String word, Faults faults) {
        if (word == null || word.isBlank()) {
            faults.add("kind", word, "is required");
            return null;
        }
        try {
            return ImportKind.ofWord(word);
        } catch (Refusal unknown) {
            unknown.faults().forEach(fault -> faults.add(fault.field(), fault.value(), fault.message()));
            return null;
        }
    }

    private static UploadedFile file(MultipartFile file) {
        String name = file.getOriginalFilename();
        return new UploadedFile(name == null ? "" : name, file::getInputStream);
    }
}
