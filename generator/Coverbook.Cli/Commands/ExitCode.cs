namespace Coverbook.Cli.Commands;

/// <summary>What the process says to its caller.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Ok = 0;

    /// <summary>The site, or the files that were given, have errors.</summary>
    public const int SiteHasErrors = 1;

    /// <summary>The command line or the configuration is wrong.</summary>
    public const int Usage = 2;

    /// <summary>What others publish cannot be had; every file is as it was.</summary>
    public const int Network = 3;

    /// <summary>A bug in Coverbook.</summary>
    public const int Bug = 70;

    /// <summary>Interrupted by the user (SIGINT), as shells count it.</summary>
    public const int Interrupted = 130;

    /// <summary>Ended by the system or another program (SIGTERM), as shells count it.</summary>
    public const int Terminated = 143;
}
