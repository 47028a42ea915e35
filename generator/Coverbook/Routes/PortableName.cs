using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Coverbook.Terms;

namespace Coverbook.Routes;

/// <summary>
/// Names of files that every system can hold: what Windows cannot check out
/// (https://learn.microsoft.com/windows/win32/fileio/naming-a-file) gets another name, with a digest of the one it had, so that two never
/// share one.
/// </summary>
internal static class PortableName
{
    private const int ShortDigest = 12;

    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Append(0x7F).Select(code => (char)code), .. "<>:\"|?*\\"]);

    /// <summary>A path with each of its names made portable; the same path where all are.</summary>
    public static string OfPath(string path) => path.Split('/').All(IsPortable) ? path : string.Join('/', path.Split('/').Select(Of));

    private static bool IsPortable(string name) =>
        !name.AsSpan().ContainsAny(Forbidden)
            && !name.EndsWith('.')
            && !name.EndsWith(' ')
            && !DeviceNames.Has(StemOf(name).ToLowerInvariant());

    /// <summary>Windows looks at a name up to its first dot, without spaces after it.</summary>
    private static string StemOf(string name) => name.Split('.')[0].TrimEnd(' ');

    private static string Of(string name)
    {
        if (IsPortable(name))
        {
            return name;
        }

        var safe = string.Concat(name.Select(character => Forbidden.Contains(character) ? '-' : character)).TrimEnd('.', ' ');
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..ShortDigest];
        var extension = Path.GetExtension(safe);
        return $"x-{safe[..^extension.Length]}-{digest}{extension}";
    }
}
