package id.wasit.pipeline.command;

import id.wasit.pipeline.job.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** Tells the version of the program. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"wasit " + ProgramVersion.told()};
    }
}
