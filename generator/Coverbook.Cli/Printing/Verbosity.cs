namespace Coverbook.Cli.Printing;

/// <summary>How much the command line prints.</summary>
internal enum Verbosity
{
    /// <summary>Errors only.</summary>
    Quiet,

    /// <summary>Diagnostics, long runs of one code shortened, and a summary.</summary>
    Normal,

    /// <summary>Every diagnostic with its source line, and the time of every stage.</summary>
    Detailed,
}
