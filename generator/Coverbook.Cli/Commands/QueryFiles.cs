using System.Globalization;
using Coverbook.Cli.Printing;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Inspecting;

namespace Coverbook.Cli.Commands;

/// <summary>
/// Writes queries into a folder, one file for each rule, named as the rule's file. What is there of that name is replaced.
/// </summary>
/// <param name="folder">The folder; it is made where it is not there.</param>
/// <param name="extension">The files' extension, without the dot.</param>
internal sealed class QueryFiles(string folder, string extension)
{
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many were written.</summary>
    public int Count { get; private set; }

    /// <summary>Writes a rule's query; false, after saying why, where that is not possible.</summary>
    public bool Write(ConvertedRule rule)
    {
        if (rule.Query is not { } query)
        {
            return true;
        }

        var path = Path.Combine(folder, NameOf(rule));
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(path, query + "\n");
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Terminal.Say($"{Quote.Of(path)} cannot be written: {SourceFilesExtensions.Describe(exception)}.");
            return false;
        }

        Count++;
        return true;
    }

    /// <summary>The stem of the rule's file; a second rule of that name gets a number.</summary>
    private string NameOf(ConvertedRule rule)
    {
        var stem = Path.GetFileNameWithoutExtension(rule.File.Value);
        var name = $"{stem}.{extension}";
        for (var number = 2; !taken.Add(name); number++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}.{extension}");
        }

        return name;
    }
}
