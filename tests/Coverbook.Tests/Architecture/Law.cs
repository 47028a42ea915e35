using System.Text.RegularExpressions;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Architecture;

/// <summary>
/// The rules of the code's layout. Which folder may use which is read from the table in <c>generator/README.md</c>: that table
/// is the law, not a copy of it.
/// </summary>
internal static partial class Law
{
    private const int LongestFile = 300;

    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

    private static readonly string[] Doors = ["Terms", "Files", "Diagnostics", "Routes", "Build", "Inspecting", "Refreshing", "Migrating"];

    private static readonly string[] EveryFolder = ["Files", "Diagnostics", "Terms"];

    /// <summary>Third-party namespaces and the only folders that may name them.</summary>
    private static readonly (string Prefix, string[] Folders)[] ThirdParty =
    [
        ("YamlDotNet", ["Data"]),
        (
            "System.Text.Json",
            [
                "Data", "Config", "Sources", "Attack", "Sigma", "Changes", "Rendering", "Exporting", "Inspecting", "Checking",
                "Coverbook.Cli",
            ]),
        ("nietras", ["Data"]),
        ("System.Xml", ["Exporting", "Checking"]),
        ("Scriban", ["Rendering"]),
        ("Markdig", ["Rendering"]),
        ("AngleSharp", ["Checking"]),
        ("Microsoft.CodeAnalysis", ["Coverbook.Generators"]),
        ("System.CommandLine", ["Coverbook.Cli"]),
        ("Spectre.Console", ["Coverbook.Cli"]),
        ("Microsoft.AspNetCore", ["Coverbook.Cli"]),
        ("Polly", ["Fetching"]),
        ("System.Net", ["Fetching", "Coverbook.Cli"]),
    ];

    /// <summary>Folder to the folders that it may use.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Table { get; } =
        ReadTable(File.ReadAllText(Repository.At("generator", "README.md")));

    /// <summary>Room to the rooms of the same stage that it may use.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> RoomTable { get; } =
        ReadRooms(File.ReadAllText(Repository.At("generator", "README.md")));

    /// <summary>What a file does against the table of rooms, one line each.</summary>
    public static IEnumerable<string> Breaches(CodeFile file, Rooms rooms) =>
        rooms.All.Contains(file.Room)
            ? rooms.UsedBy(file)
                .Where(used => !RoomTable.GetValueOrDefault(file.Room, Nothing).Contains(used))
                .Select(used => $"{file.Path}: {file.Room} may not use {used}")
            : [];

    /// <summary>Everything that a file does against the rules, one line each.</summary>
    public static IEnumerable<string> Breaches(CodeFile file) =>
        WrongNamespace(file)
            .Concat(ForbiddenEdges(file))
            .Concat(TooLong(file))
            .Concat(UnsealedTypes(file))
            .Concat(StrayThirdParty(file))
            .Concat(DiskOutsideFiles(file))
            .Concat(OpenBehindDoors(file));

    /// <summary>Reads the rows <c>| Config | Files, Data |</c> of the table of dependencies.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> ReadTable(string markdown)
    {
        var rows = TableRow().Matches(markdown[..RoomsAt(markdown)])
            .Select(match => (Folders: Names(match.Groups["folders"].Value), Used: Names(match.Groups["used"].Value)))
            .Where(row => row.Folders.All(folder => char.IsAsciiLetterUpper(folder[0])))
            .ToArray();
        var all = rows.SelectMany(row => row.Folders).ToHashSet(StringComparer.Ordinal);
        return rows.SelectMany(row => row.Folders.Select(folder => (folder, row.Used)))
            .ToDictionary(pair => pair.folder, pair => (IReadOnlySet<string>)Expand(pair.folder, pair.Used, all), StringComparer.Ordinal);
    }

    private static Dictionary<string, IReadOnlySet<string>> ReadRooms(string markdown) =>
        TableRow().Matches(markdown[RoomsAt(markdown)..])
            .SelectMany(match => Names(match.Groups["folders"].Value).Select(room => (room, Used: Names(match.Groups["used"].Value))))
            .ToDictionary(
                pair => pair.room, pair => (IReadOnlySet<string>)pair.Used.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static int RoomsAt(string markdown) => markdown.IndexOf("## Inside the folders", StringComparison.Ordinal);

    /// <summary><c>all but X, Y</c> stands for every folder of the library that is not named.</summary>
    private static HashSet<string> Expand(string folder, string[] used, HashSet<string> all)
    {
        if (used is [var first, ..] && first.StartsWith("all but ", StringComparison.Ordinal))
        {
            var without = used.Select(name => name.Replace("all but ", "", StringComparison.Ordinal)).Append("Coverbook.Cli");
            return [.. all.Except(without, StringComparer.Ordinal)];
        }

        return [.. EveryFolder.Contains(folder) ? used : used.Concat(EveryFolder)];
    }

    private static string[] Names(string cell) =>
        [.. cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => name.Trim('`', '*'))];

    private static IEnumerable<string> WrongNamespace(CodeFile file)
    {
        if (file.Namespace is { } name && name != file.ExpectedNamespace)
        {
            yield return $"{file.Path}: namespace {name} is not its folder's, {file.ExpectedNamespace}";
        }
    }

    private static IEnumerable<string> ForbiddenEdges(CodeFile file)
    {
        if (!Table.TryGetValue(file.Folder, out var allowed))
        {
            return [$"{file.Path}: the folder {file.Folder} is missing from the table in generator/README.md"];
        }

        var own = file.Folder.Replace("Coverbook.", "", StringComparison.Ordinal);
        return file.UsedFolders
            .Where(used => used.Split('/')[0] is var folder && folder != own && !allowed.Contains(folder) && !allowed.Contains(used))
            .Select(used => $"{file.Path}: {file.Folder} may not use {used}");
    }

    /// <summary>What the executable may not use it need not see.</summary>
    private static IEnumerable<string> OpenBehindDoors(CodeFile file) =>
        file.Project == "Coverbook" && !Doors.Contains(file.Folder)
            ? PublicType().Matches(file.Code).Select(match => $"{file.Path}: {match.Groups["name"].Value} is public behind the doors")
            : [];

    private static IEnumerable<string> TooLong(CodeFile file)
    {
        var lines = file.Text.Count(character => character == '\n');
        if (lines > LongestFile)
        {
            yield return $"{file.Path}: {lines} lines, more than {LongestFile}";
        }
    }

    private static IEnumerable<string> UnsealedTypes(CodeFile file) =>
        TypeDeclaration().Matches(file.Code)
            .Where(match => !OpenForGoodReason().IsMatch(match.Groups["modifiers"].Value))
            .Select(match => $"{file.Path}: {match.Groups["name"].Value} is neither sealed nor static nor abstract");

    private static IEnumerable<string> StrayThirdParty(CodeFile file) =>
        from used in file.Usings
        from rule in ThirdParty
        where (used == rule.Prefix || used.StartsWith(rule.Prefix + ".", StringComparison.Ordinal)) && !rule.Folders.Contains(file.Folder)
        select $"{file.Path}: {used} belongs to {string.Join(", ", rule.Folders)} only";

    private static IEnumerable<string> DiskOutsideFiles(CodeFile file) =>
        file.Project != "Coverbook" || file.Folder == "Files"
            ? []
            : DiskAccess().Matches(file.Code).Select(match => $"{file.Path}: {match.Value.Trim()} reaches for the disk outside of Files");

    [GeneratedRegex(@"^\| *(?<folders>[A-Z][^|]*?) *\| *(?<used>[^|]*?) *\|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex TableRow();

    [GeneratedRegex(
        @"^[ \t]*(?<modifiers>(?:(?:public|internal|private|protected|sealed|static|abstract|partial|readonly|ref|file) )*)(?:class|record)(?! struct) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        5000)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(
        @"^public (?:\w+ )*(?:class|record|struct|enum|interface|delegate)(?: struct)? (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        5000)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\b(sealed|static|abstract)\b", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex OpenForGoodReason();

    [GeneratedRegex(
        @"(?<![\w.])(File|Directory|FileInfo|DirectoryInfo)\.[A-Z]\w+\(|\bnew (FileInfo|DirectoryInfo|FileStream|StreamReader|StreamWriter)\(",
        RegexOptions.ExplicitCapture,
        5000)]
    private static partial Regex DiskAccess();
}
