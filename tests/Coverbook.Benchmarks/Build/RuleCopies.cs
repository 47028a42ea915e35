using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Coverbook.Benchmarks.Build;

/// <summary>Rules that differ from real ones in id, title and file name, so that a library of any size can be had.</summary>
internal static partial class RuleCopies
{
    /// <summary>Copies all rule files below one folder into another, as many times as asked; the first time as they are.</summary>
    /// <returns>The number of files.</returns>
    public static int Make(string from, string to, int times)
    {
        var files = Directory.GetFiles(from, "*.yml", SearchOption.AllDirectories);
        for (var copy = 0; copy < times; copy++)
        {
            var number = copy;
            Parallel.ForEach(files, file => MakeOne(file, Target(Path.GetRelativePath(from, file), to, number), number));
        }

        return files.Length * times;
    }

    /// <summary>The same rule with something added to its title, quoted or not.</summary>
    public static string Retitle(string rule, string addition) => Title().Replace(rule, $"${{title}} ({addition})${{quote}}");

    private static void MakeOne(string file, string target, int copy)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (copy == 0)
        {
            File.WriteAllBytes(target, File.ReadAllBytes(file));
            return;
        }

        var renamed = Id().Replace(File.ReadAllText(file), id => $"id: {NewId(id.Groups["id"].Value, copy)}");
        File.WriteAllText(target, Retitle(renamed, $"copy {copy}"));
    }

    private static string Target(string relative, string to, int copy) => copy == 0
        ? Path.Combine(to, relative)
        : Path.Combine(to, $"copy{copy}", Path.GetDirectoryName(relative)!, $"{Path.GetFileNameWithoutExtension(relative)}_copy{copy}.yml");

    private static Guid NewId(string id, int copy) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{id} {copy}")).AsSpan(0, 16));

    [GeneratedRegex(@"^id:\s*(?<id>\S+)", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    [GeneratedRegex(
        @"^(?<title>title:[^\r\n]*?)(?<quote>['""]?)[ \t]*(?=\r?$)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Title();
}
