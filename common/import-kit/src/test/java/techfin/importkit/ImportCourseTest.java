package techfin.importkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import techfin.importkit.ImportCourse.Event;

class ImportCourseTest {
    @Test
    void only_a_checked_batch_is_confirmed() {
        assertThat(Arrays.stream(ImportStatus.values())
                        .filter(status ->
                                ImportCourse.after(status, Event.CONFIRMED).isPresent()))
                .containsExactly(ImportStatus.CHECKED);
    }

    @Test
    void nobody_changes_rows_that_are_being_worked_on() {
        assertThat(Arrays.stream(ImportStatus.values())
                        .filter(status ->
                                ImportCourse.after(status, Event.FILE_SENT).isPresent()))
                .containsExactly(ImportStatus.CHECKED, ImportStatus.WRITTEN, ImportStatus.FAILED);
    }

    @Test
    void a_lost_check_is_taken_up_and_a_lost_writing_goes_on() {
        assertThat(ImportCourse.after(ImportStatus.CHECKING, Event.CHECK_BEGINS))
                .contains(ImportStatus.CHECKING);
        assertThat(ImportCourse.after(ImportStatus.WRITING, Event.WRITE_ENDS)).contains(ImportStatus.WRITTEN);
        assertThat(ImportCourse.after(ImportStatus.WRITING, Event.WRITE_UNDONE)).contains(ImportStatus.RECEIVED);
    }
}
