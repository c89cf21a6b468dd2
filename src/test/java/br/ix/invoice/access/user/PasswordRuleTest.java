package br.ix.invoice.access.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRuleTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # password                    , name          , the rule that it breaks
            correct horse battery         , ana           ,
            a-long-password               , ana           ,
            três tigres tristes           , ana           ,
            T7rLq92xWm                    , ana           ,
            banana-boat-7                 , ana           ,
            20261130-port                 , ana           ,
            short-7                       , ana           , LONG_ENOUGH
            ''                            , ana           , LONG_ENOUGH
            ééééééééééééééééééééééééééééééééééééé, ana    , SHORT_ENOUGH
            the-admin-2026-desk           , admin         , WITHOUT_THE_NAME
            Maria.Silva-is-here           , maria.silva@ix.example, WITHOUT_THE_NAME
            password                      , ana           , NOT_COMMON
            Password2026!                 , ana           , NOT_COMMON
            p4ssw0rd                      , ana           , NOT_COMMON
            P@ssw0rd1                     , ana           , NOT_COMMON
            Senha123                      , ana           , NOT_COMMON
            $enha2026                     , ana           , NOT_COMMON
            !!brasília!!                  , ana           , NOT_COMMON
            senhasenha                    , ana           , NOT_COMMON
            12345678                      , ana           , NOT_COMMON
            87654321                      , ana           , NOT_COMMON
            30112026                      , ana           , NOT_COMMON
            qwertyuiop                    , ana           , NOT_COMMON
            asdfgh99                      , ana           , NOT_COMMON
            abcdefgh                      , ana           , NOT_COMMON
            aaaaaaaaaaaa                  , ana           , NOT_COMMON
            xyzxyzxyzx                    , ana           , NOT_COMMON
            """)
    void isTheFirstThatAPasswordBreaks(String password, String name, @Nullable PasswordRule broken) {
        assertThat(PasswordRule.brokenBy(password, name).orElse(null)).isEqualTo(broken);
    }
}
