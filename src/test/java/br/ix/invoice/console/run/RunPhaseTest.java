package br.ix.invoice.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.invoicing.RunState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunPhaseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # state   | preview | failed in posting | stale | moving | changeable | approvable | discardable | retryable
            REQUESTED | false   | false             | false | true   | false      | false      | true        | false
            DRAFTING  | false   | false             | false | true   | false      | false      | true        | false
            DRAFTED   | false   | false             | false | false  | true       | true       | true        | false
            DRAFTED   | false   | false             | true  | false  | true       | false      | true        | false
            DRAFTED   | true    | false             | false | false  | false      | false      | true        | false
            POSTING   | false   | false             | false | true   | false      | false      | false       | false
            POSTED    | false   | false             | false | false  | false      | false      | false       | false
            DISCARDED | false   | false             | false | false  | false      | false      | false       | false
            FAILED    | false   | false             | false | false  | false      | false      | true        | true
            FAILED    | false   | true              | false | false  | false      | false      | false       | true
            """)
    void offersOnlyWhatTheStateAllows(RunState state, boolean preview, boolean inPosting, boolean stale, boolean moving,
                                      boolean changeable, boolean approvable, boolean discardable, boolean retryable) {
        RunPhase phase = new RunPhase(state, preview, inPosting, stale);

        assertThat(phase.moving()).isEqualTo(moving);
        assertThat(phase.changeable()).isEqualTo(changeable);
        assertThat(phase.approvable()).isEqualTo(approvable);
        assertThat(phase.discardable()).isEqualTo(discardable);
        assertThat(phase.retryable()).isEqualTo(retryable);
    }
}
