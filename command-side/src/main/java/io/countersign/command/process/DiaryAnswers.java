package io.countersign.command.process;

import io.countersign.backup.BackupQuery.CopyDiary;
import io.countersign.store.backup.TableRow;
import java.util.Base64;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;

/** Hands the diary out to be kept elsewhere. It is asked here, since it is kept where things are decided. */
public final class DiaryAnswers {

    private final DataSource database;

    /** Of the diary in this database. */
    public DiaryAnswers(DataSource database) {
        this.database = database;
    }

    @QueryHandler
    CopyDiary.Diary answer(CopyDiary question) {
        return new CopyDiary.Diary(Base64.getEncoder()
                .encodeToString(TableRow.all(database, Diary.TABLE).value()));
    }
}
