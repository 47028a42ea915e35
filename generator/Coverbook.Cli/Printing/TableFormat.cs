namespace Coverbook.Cli.Printing;

/// <summary>What a command prints its answers as, where these make a table.</summary>
internal enum TableFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs: one JSON object on a line.</summary>
    Json,

    /// <summary>For spreadsheets.</summary>
    Csv,
}
