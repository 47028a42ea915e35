namespace Coverbook.Cli.Printing;

/// <summary>How differences are printed.</summary>
internal enum DiffFormat
{
    /// <summary>Lines for people.</summary>
    Text,

    /// <summary>For the summary of a job.</summary>
    Markdown,

    /// <summary>One JSON object.</summary>
    Json,
}
