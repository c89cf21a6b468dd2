-- Why: what is wrong with a file that was refused, with record and columns. Locks: none, the table is new.
CREATE TABLE IF NOT EXISTS bank_file_rejection (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    bank_file_id BIGINT        NOT NULL,
    line         BIGINT        NOT NULL,
    field        VARCHAR(60)   NULL,
    code         VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    message      VARCHAR(1000) NOT NULL,
    KEY ix_bank_file_rejection_file (bank_file_id, id),
    CONSTRAINT fk_bank_file_rejection_file FOREIGN KEY (bank_file_id) REFERENCES bank_file (id)
) ENGINE = InnoDB;
