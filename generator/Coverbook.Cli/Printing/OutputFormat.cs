namespace Coverbook.Cli.Printing;

/// <summary>What a command prints its results as.</summary>
internal enum OutputFormat
{
    /// <summary>For people, and for editors that read places.</summary>
    Text,

    /// <summary>For programs: one JSON object on a line.</summary>
    Json,
}
